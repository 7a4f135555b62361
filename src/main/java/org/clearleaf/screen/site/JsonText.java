package org.clearleaf.screen.site;

import io.avaje.json.node.JsonArray;
import io.avaje.json.node.JsonNode;
import io.avaje.json.node.JsonNodeMapper;
import io.avaje.json.node.JsonObject;
import io.avaje.json.stream.JsonStream;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Optional;

/** Reads and writes JSON; in what is put together here, what is not known is left out. */
public final class JsonText {
  private static final Jsonb JSON = builder().build();

  private static final JsonNodeMapper NODES =
      JsonNodeMapper.builder()
          .jsonStream(JsonStream.builder().serializeEmpty(true).build())
          .build();

  private JsonText() {}

  /** A maker of JSON that knows the records of this package, and is to be told of others. */
  public static Jsonb.Builder builder() {
    return empty()
        .add(About.class, AboutJsonAdapter::new)
        .add(Claims.class, ClaimsJsonAdapter::new)
        .add(ConformanceReport.class, ConformanceReportJsonAdapter::new)
        .add(ConformanceReport.Made.class, ConformanceReport$MadeJsonAdapter::new)
        .add(ConformanceReport.Row.class, ConformanceReport$RowJsonAdapter::new)
        .add(ConformanceReport.Table.class, ConformanceReport$TableJsonAdapter::new)
        .add(ConformanceReport.Verdict.class, ConformanceReport$VerdictJsonAdapter::new)
        .add(ReportData.class, ReportDataJsonAdapter::new)
        .add(ReportData.Count.class, ReportData$CountJsonAdapter::new)
        .add(ReportData.Grade.class, ReportData$GradeJsonAdapter::new)
        .add(ReportData.Line.class, ReportData$LineJsonAdapter::new)
        .add(ReportData.MadeFile.class, ReportData$MadeFileJsonAdapter::new)
        .add(ReportData.Title.class, ReportData$TitleJsonAdapter::new)
        .add(UnitRecord.class, UnitRecordJsonAdapter::new)
        .add(UnitRecord.File.class, UnitRecord$FileJsonAdapter::new)
        .add(UnitRecord.Print.class, UnitRecord$PrintJsonAdapter::new);
  }

  /**
   * A maker that has looked for no records among the services of the class path: that would open
   * each of its jars, which a short run notices.
   */
  private static Jsonb.Builder empty() {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return Jsonb.builder();
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  /** How a record is read and written. */
  static <T> JsonType<T> type(Class<T> record) {
    return JSON.type(record);
  }

  /** What a text holds; nothing where another version wrote it, or no one of us. */
  public static <T> Optional<T> read(JsonType<T> type, String json) {
    try {
      return Optional.ofNullable(type.fromJson(json));
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** A new object in another. */
  static JsonObject object(JsonObject parent, String key) {
    JsonObject child = JsonObject.create();
    parent.add(key, child);
    return child;
  }

  /** A new object at the end of an array. */
  static JsonObject object(JsonArray parent) {
    JsonObject child = JsonObject.create();
    parent.add(child);
    return child;
  }

  /** A new array in an object. */
  static JsonArray array(JsonObject parent, String key) {
    JsonArray child = JsonArray.create();
    parent.add(key, child);
    return child;
  }

  static void put(JsonObject node, String key, String value) {
    if (!value.isEmpty()) {
      node.add(key, value);
    }
  }

  static void strings(JsonObject node, String key, List<String> values) {
    if (!values.isEmpty()) {
      values.forEach(array(node, key)::add);
    }
  }

  /** The text of a node, in one line. */
  static String line(JsonNode node) {
    return NODES.toJson(node);
  }
}
