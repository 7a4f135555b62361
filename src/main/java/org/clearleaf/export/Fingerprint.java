package org.clearleaf.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 of values in order, each with its length, so that no other values look alike. */
final class Fingerprint {
  private static final int CHUNK = 1 << 16;

  private final MessageDigest digest = sha256();

  /** Adds a value. */
  Fingerprint add(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }

  /** The fingerprint of all values so far, as 64 hexadecimal digits; nothing can be added then. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The SHA-256 of bytes. */
  static String of(byte[] data) {
    return HexFormat.of().formatHex(sha256().digest(data));
  }

  /** The SHA-256 of a file. */
  static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        digest.update(chunk, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
