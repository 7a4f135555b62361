package org.clearleaf.export.input;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A SHA-256 of values in order, each with its length, so that no other values look alike. */
public final class Fingerprint {
  private static final int CHUNK = 1 << 16;

  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          List<Method> accessors = new ArrayList<>();
          for (RecordComponent part : type.getRecordComponents()) {
            Method accessor = part.getAccessor();
            accessor.setAccessible(true);
            accessors.add(accessor);
          }
          return accessors;
        }
      };

  private final MessageDigest digest = sha256();

  /** Adds a value. */
  public Fingerprint add(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }

  /**
   * Adds a record by its parts, all of them. A record's own {@code toString} says the same and is
   * slow to start: the JDK links one for each type of record.
   */
  public Fingerprint add(Record record) {
    try {
      for (Method accessor : ACCESSORS.get(record.getClass())) {
        addPart(accessor.invoke(record));
      }
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(record.getClass().getName(), e);
    }
    return this;
  }

  private void addPart(Object part) {
    if (part instanceof Record record) {
      add(record.getClass().getName()).add(record);
    } else if (part instanceof Optional<?> optional) {
      addPart(optional.map(List::of).orElse(List.of()));
    } else if (part instanceof Collection<?> all) {
      add(all.size() + " of them");
      all.forEach(this::addPart);
    } else if (part instanceof Map<?, ?> map) {
      add(map.size() + " pairs");
      map.entrySet().stream()
          .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
          .forEach(
              entry -> {
                addPart(entry.getKey());
                addPart(entry.getValue());
              });
    } else {
      add(part.toString());
    }
  }

  /** The fingerprint of all values so far, as 64 hexadecimal digits; nothing can be added then. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The SHA-256 of bytes. */
  public static String of(byte[] data) {
    return HexFormat.of().formatHex(sha256().digest(data));
  }

  /** The SHA-256 of a file. */
  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    }
  }

  /** The SHA-256 of what is left of a stream. */
  public static String of(InputStream in) throws IOException {
    MessageDigest digest = sha256();
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      digest.update(chunk, 0, read);
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
