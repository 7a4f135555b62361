package org.clearleaf.manuscript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clearleaf.book.PlainText;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Reads text files with a limit; what is wrong with them is a finding. */
final class TextFiles {
  /** Ten times the text of a long novel. */
  static final long MAX_BYTES = 32L << 20;

  private final Path root;
  private final Path given;
  private final Findings findings;

  /**
   * Files of a title.
   *
   * @param given what was asked for: the root or one file in it
   */
  TextFiles(Path root, Path given, Findings findings) {
    this.root = root;
    this.given = given;
    this.findings = findings;
  }

  /** The name of a file as findings give it. */
  String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** The text, line ends as line feeds; empty when it cannot be had at all. */
  Optional<String> read(Path file) {
    String name = name(file);
    try {
      Optional<String> fault = fault(file);
      if (fault.isPresent()) {
        findings.about(name, Rule.FILE_UNREADABLE, fault.get());
        return Optional.empty();
      }
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        findings.about(name, Rule.FILE_TOO_LARGE, size, MAX_BYTES);
        return Optional.empty();
      }
      return Optional.of(decode(Files.readAllBytes(file), name));
    } catch (IOException e) {
      findings.about(name, Rule.FILE_UNREADABLE, e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** Why nobody should try to read a file. */
  private Optional<String> fault(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return Optional.of("it is a folder");
    } else if (!Files.exists(file)) {
      return Optional.of(
          Files.isSymbolicLink(file) ? "it is a link to nothing" : "it is not there any more");
    } else if (!Files.isRegularFile(file)) {
      // A pipe or a device would be read for ever.
      return Optional.of("it is no file");
    }
    return file.equals(given) || isWithin(file)
        ? Optional.empty()
        : Optional.of("it leads out of the folder of this title");
  }

  /** Whether a file lies in the folder, wherever links lead. */
  boolean isWithin(Path file) throws IOException {
    return file.toRealPath().startsWith(root.toRealPath());
  }

  private String decode(byte[] bytes, String name) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    var strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    String text;
    try {
      text = strict.decode(in).toString();
    } catch (CharacterCodingException e) {
      in.rewind();
      strict.reset();
      strict.decode(in, out, true);
      findings.about(name, Rule.NOT_UTF8, in.position() + 1);
      text = new String(bytes, StandardCharsets.UTF_8);
    }
    return PlainText.clean(text.replace("\r\n", "\n").replace('\r', '\n'));
  }
}
