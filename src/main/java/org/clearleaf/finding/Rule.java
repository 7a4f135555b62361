package org.clearleaf.finding;

import static java.util.Objects.requireNonNull;
import static org.clearleaf.finding.Severity.ERROR;
import static org.clearleaf.finding.Severity.INFO;
import static org.clearleaf.finding.Severity.WARNING;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * Every finding there is, with its stable id, its usual severity, its message and its hint. What
 * they say stands in rules.properties. Ids are grouped by stage: MS manuscript, LT lint, PC
 * picture, IL illustration, ED edition, LY layout, CK check, EX export.
 */
public enum Rule {
  FOLDER_MISSING("MS-001", ERROR),
  FOLDER_EMPTY("MS-002", ERROR),
  NOT_UTF8("MS-003", ERROR),
  FILE_TOO_LARGE("MS-004", ERROR),
  FILE_UNREADABLE("MS-005", ERROR),
  YAML_BROKEN("MS-006", ERROR),
  YAML_VALUE("MS-007", ERROR),
  YAML_UNKNOWN_KEY("MS-008", WARNING),
  TITLE_ASSUMED("MS-010", INFO),
  LANGUAGE_ASSUMED("MS-011", INFO),
  HEADING_SKIPPED("MS-020", WARNING),
  RAW_HTML("MS-021", WARNING),
  CONTAINER_UNKNOWN("MS-022", ERROR),
  CONTAINER_OPEN("MS-023", WARNING),
  CONTAINER_ARGUMENT("MS-024", ERROR),
  SAFETY_IN_ONLY("MS-025", ERROR),
  STRETCH_UNKNOWN("MS-026", ERROR),
  SOURCE_UNKNOWN("MS-027", ERROR),
  TERM_UNKNOWN("MS-028", ERROR),
  LINK_NOWHERE("MS-029", WARNING),
  ALT_MISSING("MS-030", ERROR),
  ID_TWICE("MS-031", WARNING),
  NOTE_UNKNOWN("MS-032", WARNING),
  NOTE_UNCALLED("MS-035", WARNING),
  FENCE_STRAY("MS-036", WARNING),
  NESTED_TOO_DEEP("MS-033", WARNING),
  COUNTRY_UNKNOWN("MS-034", ERROR),
  HTML_LOST("MS-039", WARNING),
  TITLE_LONG("MS-056", WARNING),
  MATTER_UNREAD("MS-057", INFO),
  HTML_MOVED("MS-055", WARNING),
  HTML_CUT("MS-040", WARNING),
  CELL_UNJOINED("MS-041", WARNING),
  NOTE_EMPTY("MS-042", WARNING),
  FOREIGN("MS-043", WARNING),
  CONTENTS_LEFT_OUT("MS-044", INFO),
  ATTRIBUTE_IDLE("MS-045", WARNING),
  REFERENCE_UNKNOWN("MS-046", WARNING),
  MARKS_PRINTED("MS-047", WARNING),
  FORMULA("MS-048", WARNING),
  TITLE_UNPRINTED("MS-049", INFO),
  CHAPTER_MISSING("MS-050", ERROR),
  INCLUDE_MISSING("MS-051", ERROR),
  INCLUDE_ENDLESS("MS-052", ERROR),
  TEXT_EMPTY("MS-053", ERROR),
  TEXT_UNREAD("MS-054", WARNING),
  STRETCH_FIELD("MS-037", ERROR),
  STRETCH_FRAMES("MS-038", ERROR),
  SENTENCE_LONG("LT-001", WARNING),
  LIST_LONG("LT-002", WARNING),
  PARAGRAPH_LONG("LT-003", WARNING),
  ALT_POOR("LT-004", WARNING),
  LINK_TEXT_POOR("LT-005", WARNING),
  STEP_NUMBERED("LT-006", ERROR),
  OVERCLAIM("LT-010", ERROR),
  NUMBER_TYPED("LT-011", ERROR),
  FORBIDDEN_ADVICE("LT-012", ERROR),
  NO_DOCTOR_SIGNS("LT-014", ERROR),
  NOT_REVIEWED("LT-015", WARNING),
  NOT_TRANSLATED("LT-016", WARNING),
  CLAIM_UNSOURCED("LT-017", ERROR),
  REVIEW_DATE("LT-018", ERROR),
  CARD_FULL("LT-019", ERROR),
  CATCH_ALL("LT-020", ERROR),
  SIGN_LEANS("LT-021", ERROR),
  MATTER_MISSING("LT-022", ERROR),
  LOCAL_WORD("LT-023", ERROR),
  SPELLING("LT-024", ERROR),
  DOSE_RANGE("LT-025", ERROR),
  NUMBER_DIFFERS("LT-026", ERROR),
  READING_HARDISH("LT-027", WARNING),
  READING_HARD("LT-028", ERROR),
  JARGON("LT-029", WARNING),
  TERM_UNEXPLAINED("LT-030", ERROR),
  ABBREVIATION("LT-031", ERROR),
  HEDGE_MISSING("LT-032", WARNING),
  BRAND("LT-033", ERROR),
  SELLING("LT-034", ERROR),
  SKIN_COLOUR("LT-035", WARNING),
  NUMBER_HARD("LT-036", WARNING),
  RATIO_DIFFERS("LT-037", WARNING),
  TOOL_MISSING("LT-038", WARNING),
  KNOWN_MISSING("LT-039", WARNING),
  WARNING_LATE("LT-040", WARNING),
  RUB_UNWARNED("LT-041", ERROR),
  AT_ODDS("LT-042", ERROR),
  AT_ODDS_NOWHERE("LT-043", WARNING),
  SHEET_CANNOT("LT-044", ERROR),
  EMERGENCY_LOW("LT-045", ERROR),
  DOWNLOAD_MISSING("LT-046", WARNING),
  DOWNLOAD_RESERVED("LT-047", WARNING),
  CARE_SILENT("LT-048", WARNING),
  TRANSLATION_OLD("LT-050", ERROR),
  TRANSLATION_MISSING("LT-051", ERROR),
  TRANSLATION_EXTRA("LT-052", ERROR),
  TRANSLATION_UNTIED("LT-053", ERROR),
  ORIGINAL_UNFIT("LT-055", ERROR),
  ORIGINAL_MISSING("LT-054", ERROR),
  PICTURE_MISSING("PC-001", ERROR),
  PICTURE_REMOTE("PC-002", ERROR),
  PICTURE_OUTSIDE("PC-003", ERROR),
  PICTURE_TOO_LARGE("PC-004", ERROR),
  PICTURE_BROKEN("PC-005", ERROR),
  PICTURE_CLEANED("PC-006", WARNING),
  CONTACT_MISSED("IL-001", ERROR),
  JOINT_RANGE("IL-002", ERROR),
  NO_SUPPORT("IL-003", ERROR),
  PERSON_UNKNOWN("IL-004", ERROR),
  CONTACT_UNKNOWN("IL-005", ERROR),
  HANDOUT_PART("ED-007", ERROR),
  HANDOUT_EMPTY("ED-012", ERROR),
  BOOKLET_SIZE("ED-008", ERROR),
  CLINIC_UNREVIEWED("ED-009", ERROR),
  CLINIC_FIELD("ED-010", ERROR),
  CLINIC_NONE("ED-013", ERROR),
  CLINIC_NO_PHONE("ED-011", WARNING),
  EDITION_UNKNOWN("ED-001", ERROR),
  EDITIONS_ALIKE("ED-014", ERROR),
  WORDS_FOREIGN("ED-015", WARNING),
  WORDS_UNSAFE("ED-016", ERROR),
  WORD_UNFIT("ED-017", ERROR),
  TERM_NOT_IN_COUNTRY("ED-002", ERROR),
  LETTERS_MISSING("LY-001", ERROR),
  SIGN_MISSING("LY-010", WARNING),
  FACE_UNFIT("LY-011", ERROR),
  TABLE_TOO_WIDE("LY-004", WARNING),
  WORD_TOO_WIDE("LY-005", WARNING),
  PICTURE_SHRUNK("LY-006", INFO),
  STEP_TOO_LONG("LY-007", ERROR),
  HANDOUT_TOO_LONG("LY-009", ERROR),
  DRAWING_WIDE("LY-008", WARNING),
  PAGES_UNSETTLED("LY-003", WARNING),
  PDF_INVALID("CK-001", ERROR),
  PDF_UNREADABLE("CK-002", ERROR),
  EPUB_INVALID("CK-003", ERROR),
  EPUB_UNREADABLE("CK-004", ERROR),
  WORDS_LOST("CK-040", ERROR),
  PARTS_JOINED("CK-039", ERROR),
  ROW_AS_TYPED("CK-042", WARNING),
  TEXT_UNFIT("CK-043", ERROR),
  WORDS_DIFFER("CK-005", ERROR),
  FILE_KIND_UNKNOWN("CK-006", ERROR),
  FILE_MISSING("CK-007", ERROR),
  PDF_ENCRYPTED("CK-008", ERROR),
  FILE_TOO_LARGE_TO_CHECK("CK-009", ERROR),
  PDF_TREE_UNSOUND("CK-010", ERROR),
  PDF_READING_ORDER("CK-011", WARNING),
  PDF_PARENT_TREE("CK-012", ERROR),
  PDF_PARENT_KEY("CK-041", ERROR),
  PDF_FIGURE("CK-013", ERROR),
  PDF_NOTE("CK-014", WARNING),
  PDF_UNTAGGED("CK-015", ERROR),
  PDF_EMPTY_ELEMENT("CK-016", WARNING),
  PDF_OUTLINE("CK-017", WARNING),
  PDF_CONTENTS("CK-018", WARNING),
  PDF_CONTRAST("CK-019", ERROR),
  PDF_HEADING_SKIPPED("CK-020", ERROR),
  PDF_TABLE_HEADS("CK-021", WARNING),
  PDF_LIST("CK-022", ERROR),
  PDF_TABLE_ROWS("CK-024", ERROR),
  MORE("CK-025", INFO),
  EPUB_CAPTION_HIDDEN("CK-026", ERROR),
  EPUB_TABLE_HEADS("CK-027", WARNING),
  EPUB_PAGE_LIST("CK-028", ERROR),
  EPUB_TITLE("CK-029", ERROR),
  EPUB_ALT("CK-030", ERROR),
  EPUB_CLAIM("CK-031", ERROR),
  EPUB_HEADING_SKIPPED("CK-032", ERROR),
  EPUB_STYLE("CK-033", WARNING),
  EPUB_NOTE("CK-034", WARNING),
  PAGES_DIFFER("CK-035", ERROR),
  PAGE_MISSING("CK-036", ERROR),
  PAGE_UNKNOWN("CK-037", ERROR),
  PDF_COLOURED("CK-038", ERROR),
  CHECK_FAILED("CK-023", ERROR),
  TITLE_REJECTED("EX-001", ERROR),
  NAME_TAKEN("EX-002", ERROR),
  TITLE_FAILED("EX-003", ERROR),
  BLOCK_UNSET("EX-009", WARNING),
  TITLE_OVERTIME("EX-004", ERROR),
  TITLE_CHANGED("EX-005", ERROR),
  TITLE_TOO_BIG("EX-006", ERROR),
  TITLE_UNWRITTEN("EX-007", ERROR),
  NAME_RESERVED("EX-008", ERROR);

  /** Those that tell of words that no edition prints, or not where they are written. */
  private static final Set<String> LOSES_WORDS =
      Set.of(HTML_LOST.id, HTML_MOVED.id, HTML_CUT.id, CONTENTS_LEFT_OUT.id);

  private final String id;
  private final Severity severity;
  private final String message;
  private final String hint;

  Rule(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
    this.message = Texts.of(id);
    this.hint = Texts.of(id + ".hint");
  }

  /** What rules say, from rules.properties. */
  private static final class Texts {
    private static final Properties ALL = read();

    static String of(String key) {
      return requireNonNull(ALL.getProperty(key), key);
    }

    private static Properties read() {
      Properties texts = new Properties();
      try (InputStream in = Rule.class.getResourceAsStream("rules.properties")) {
        texts.load(new InputStreamReader(requireNonNull(in), StandardCharsets.UTF_8));
        return texts;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The id that never changes. */
  public String id() {
    return id;
  }

  /** The usual severity. */
  public Severity severity() {
    return severity;
  }

  /** The message with its values. */
  public String message(Object... values) {
    return values.length == 0 ? message : String.format(Locale.ROOT, message, values);
  }

  /** Whether it tells that something the author wrote is not printed. */
  public boolean losesWords() {
    return LOSES_WORDS.contains(id);
  }

  /** How to mend it. */
  public String hint() {
    return hint;
  }
}
