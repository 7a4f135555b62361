package org.clearleaf.finding;

import static org.clearleaf.finding.Severity.ERROR;
import static org.clearleaf.finding.Severity.INFO;
import static org.clearleaf.finding.Severity.WARNING;

import java.util.Locale;
import java.util.Set;

/**
 * Every finding there is, with its stable id, its usual severity, its message and its hint. Ids are
 * grouped by stage: MS manuscript, LT lint, PC picture, IL illustration, ED edition, LY layout, CK
 * check, EX export.
 */
public enum Rule {
  FOLDER_MISSING("MS-001", ERROR, "there is no file or folder here", "check the path"),
  FOLDER_EMPTY("MS-002", ERROR, "no Markdown file in this folder", "add a file that ends in .md"),
  NOT_UTF8(
      "MS-003",
      ERROR,
      "byte %d is not UTF-8; it is read as U+FFFD from here on",
      "save the file as UTF-8"),
  FILE_TOO_LARGE(
      "MS-004", ERROR, "%,d bytes; at most %,d are read", "split the file into chapters"),
  FILE_UNREADABLE("MS-005", ERROR, "cannot be read: %s", "check the file's permissions"),
  YAML_BROKEN("MS-006", ERROR, "broken YAML: %s", "check indentation, quotes and colons"),
  YAML_VALUE("MS-007", ERROR, "%s", "see the authoring guide for what may stand here"),
  YAML_UNKNOWN_KEY("MS-008", WARNING, "unknown key %s is ignored", "check the spelling"),
  TITLE_ASSUMED(
      "MS-010", INFO, "no title given; taken: “%s”", "name one in book.yaml or the front matter"),
  LANGUAGE_ASSUMED(
      "MS-011", INFO, "no language given; taken: en", "name one in book.yaml or the front matter"),
  HEADING_SKIPPED(
      "MS-020",
      WARNING,
      "heading level jumps from %d to %d; set as level %d",
      "use one more # than the heading above"),
  RAW_HTML(
      "MS-021",
      WARNING,
      "HTML <%s> marks nothing here; its text is kept%s",
      "see the authoring guide for the HTML that is read, and close what you open"),
  CONTAINER_UNKNOWN(
      "MS-022",
      ERROR,
      "unknown container “%s”; its text is kept",
      "known are stretch, see-doctor, doctor-page, note, tip, warning and only"),
  CONTAINER_OPEN("MS-023", WARNING, "this container is never closed", "close it with :::"),
  CONTAINER_ARGUMENT("MS-024", ERROR, "%s", "see the authoring guide for the container's words"),
  SAFETY_IN_ONLY(
      "MS-025",
      ERROR,
      "a warning or a sign stands inside “only”; every edition must carry it",
      "move it out of the container"),
  STRETCH_UNKNOWN(
      "MS-026", ERROR, "no stretch named “%s”", "add its file to stretches/ or check the name"),
  SOURCE_UNKNOWN("MS-027", ERROR, "no source named “%s”", "add it to sources.yaml"),
  TERM_UNKNOWN("MS-028", ERROR, "no term named “%s”", "see the authoring guide for the terms"),
  LINK_NOWHERE(
      "MS-029", WARNING, "link to nowhere: %s; its text is kept", "check the name of the target"),
  ALT_MISSING(
      "MS-030",
      ERROR,
      "picture without alternative text",
      "say what it shows: ![alt](file), or mark it ![](file){.decorative}"),
  ID_TWICE("MS-031", WARNING, "the id “%s” is used twice; the second is dropped", "change one"),
  NOTE_UNKNOWN(
      "MS-032",
      WARNING,
      "no note named “%s”; its mark is dropped",
      "add the note or check its name"),
  NOTE_UNCALLED(
      "MS-035",
      WARNING,
      "no mark calls this note; it is printed as a paragraph",
      "put its mark into the text"),
  FENCE_STRAY("MS-036", WARNING, "this fence closes nothing; it is left out", "remove it"),
  NESTED_TOO_DEEP(
      "MS-033", WARNING, "nested deeper than %d levels; flattened from here", "nest less"),
  COUNTRY_UNKNOWN("MS-034", ERROR, "no country table for “%s”; known are %s", "use one of them"),

  HTML_LOST(
      "MS-039", WARNING, "HTML <%s> is left out%s", "say in words or pictures what it was for"),
  TITLE_LONG(
      "MS-056", WARNING, "the title has %d characters; %d are taken", "say less, or in a heading"),
  HTML_MOVED(
      "MS-055",
      WARNING,
      "this stands in a table of HTML and in none of its cells; it is printed before the table",
      "put it in a cell, or before the table"),
  HTML_CUT(
      "MS-040",
      WARNING,
      "a tag or a comment begins here and does not end; what follows is printed",
      "close it, or write &lt; for the sign"),
  CELL_UNJOINED(
      "MS-041",
      WARNING,
      "“^^” joins nothing here: no cell of the same width stands above",
      "write the words again, or join as many columns as above"),
  NOTE_EMPTY("MS-042", WARNING, "an empty note; its mark is dropped", "write the note"),
  FOREIGN(
      "MS-043",
      WARNING,
      "%s, “%s”, means nothing here; it is printed as it is typed",
      "see the authoring guide for what is read"),
  CONTENTS_LEFT_OUT(
      "MS-044", INFO, "“%s” is left out", "editions have their contents, where there is room"),
  ATTRIBUTE_IDLE(
      "MS-045",
      WARNING,
      "{%s} changes nothing here",
      "leave it out; the authoring guide tells which attributes there are"),
  REFERENCE_UNKNOWN(
      "MS-046",
      WARNING,
      "no address for “[%s]”; it is printed as it is typed",
      "define it, [name]: address, or check its name"),
  MARKS_PRINTED(
      "MS-047",
      WARNING,
      "“%s” marks nothing here and is printed",
      "let no space stand inside the marks, and space or punctuation outside"),
  FORMULA(
      "MS-048",
      WARNING,
      "a formula is printed as it is typed",
      "add in words what it says, or set it as a picture with an alternative text"),
  TITLE_UNPRINTED(
      "MS-049",
      INFO,
      "the title “%s” is not printed: only a picture on a line of its own has a caption",
      "say it in the text"),
  CHAPTER_MISSING(
      "MS-050", ERROR, "there is no chapter “%s”", "check its path, or take it from the list"),
  INCLUDE_MISSING(
      "MS-051",
      ERROR,
      "nothing to include: “%s” is not in the folder of this title, or has no such lines",
      "check its path from this file; write \\{{ where it is meant to be printed"),
  INCLUDE_ENDLESS(
      "MS-052",
      ERROR,
      "“%s” is not included: it would include itself, or more text than a title may have",
      "take it out here, or there"),
  TEXT_EMPTY("MS-053", ERROR, "there is nothing in it to print", "write something"),
  TEXT_UNREAD(
      "MS-054",
      WARNING,
      "this could not be read as Markdown (%s), and is printed as it is typed",
      "this is our fault: please report it; until then, write it another way"),
  STRETCH_FIELD("MS-037", ERROR, "stretch %s has no %s", "see the authoring guide for its fields"),
  STRETCH_FRAMES("MS-038", ERROR, "stretch %s has fewer than two frames", "show start and stretch"),

  SENTENCE_LONG("LT-001", WARNING, "sentence of %d words", "aim at 20 words or fewer"),
  LIST_LONG("LT-002", WARNING, "list of %d items", "split it into groups of up to 7"),
  PARAGRAPH_LONG("LT-003", WARNING, "paragraph of %d sentences", "aim at 3 or fewer"),
  ALT_POOR("LT-004", WARNING, "alternative text “%s” %s", "say what the picture tells the reader"),
  LINK_TEXT_POOR("LT-005", WARNING, "link text “%s” says nothing alone", "name the target"),
  STEP_NUMBERED(
      "LT-006",
      ERROR,
      "the alternative text of step %d of %d begins with its number, which every edition adds",
      "leave the number out"),
  OVERCLAIM("LT-010", ERROR, "“%s” promises more than is known", "say “may help” or leave it out"),
  NUMBER_TYPED(
      "LT-011",
      ERROR,
      "telephone number %s typed by hand",
      "use {{emergency-number}} and the like"),
  FORBIDDEN_ADVICE("LT-012", ERROR, "“%s” must not be advised here", "leave it out"),
  NO_DOCTOR_SIGNS(
      "LT-014", ERROR, "no see-doctor sign of urgency “%s”", "mark one with ::: see-doctor"),
  NOT_REVIEWED(
      "LT-015",
      WARNING,
      "not yet reviewed by a clinician; every edition says so",
      "name the reviewer in book.yaml once one has signed"),
  NOT_TRANSLATED(
      "LT-016",
      WARNING,
      "a draft translation, signed by no translator; every edition says so",
      "name the translator in book.yaml once one has signed"),
  CLAIM_UNSOURCED("LT-017", ERROR, "“%s” without a source", "cite one: [@key]"),
  REVIEW_DATE("LT-018", ERROR, "%s", "set review: next in book.yaml, at most 3 years ahead"),
  CARD_FULL(
      "LT-019", ERROR, "more than %2$d signs of urgency “%1$s”", "join signs, or rank one lower"),
  CATCH_ALL("LT-020", ERROR, "a catch-all sign stands once, among those for today", "give a rank"),
  SIGN_LEANS(
      "LT-021",
      ERROR,
      "a sign begins with “%s” and cannot be understood alone",
      "say what it is: on the doctor page nothing stands before it"),
  MATTER_MISSING("LT-022", ERROR, "book.yaml does not say its %s", "say it in book.yaml"),
  LOCAL_WORD(
      "LT-023", ERROR, "“%s” differs by country", "use a term of the table, such as {{doctor}}"),
  SPELLING("LT-024", ERROR, "“%s” is spelt “%s” in this title's country", "change it"),
  DOSE_RANGE("LT-025", ERROR, "%s outside what sources say: %s", "keep within it"),
  NUMBER_DIFFERS(
      "LT-026", ERROR, "“%s” says %s here and %s at %s", "say the same number everywhere"),
  READING_HARDISH(
      "LT-027", WARNING, "“%s” is hard to read: %s %s, wanted %s", "shorter sentences and words"),
  READING_HARD(
      "LT-028", ERROR, "“%s” is too hard to read: %s %s, wanted %s", "shorter sentences and words"),
  JARGON("LT-029", WARNING, "“%s” is not plain language", "say it as you would to a friend"),
  TERM_UNEXPLAINED(
      "LT-030", ERROR, "“%s” stands here first, without “%s”", "explain it where it first stands"),
  ABBREVIATION(
      "LT-031", ERROR, "“%s” is never spelt out", "write the words, or *[ABC]: what it means"),
  HEDGE_MISSING(
      "LT-032", WARNING, "the source “%s” is weak evidence and nothing says so", "say “may”"),
  BRAND("LT-033", ERROR, "“%s” is a brand", "name the ingredient or the kind of thing"),
  SELLING("LT-034", ERROR, "“%s” sells something", "leave it out"),
  SKIN_COLOUR(
      "LT-035",
      WARNING,
      "redness without how it looks on brown and black skin",
      "add that the colour may be hard to see on brown or black skin"),
  NUMBER_HARD("LT-036", WARNING, "“%s” is hard to grasp", "use whole numbers, such as 1 in 3"),
  RATIO_DIFFERS(
      "LT-037",
      WARNING,
      "“in %s” after “in %s” in one section",
      "count both out of the same number"),
  TOOL_MISSING("LT-038", WARNING, "no page to write on", "add a diary or a checklist"),
  KNOWN_MISSING("LT-039", WARNING, "no section {#known} on what is known and not known", "add one"),
  WARNING_LATE(
      "LT-040", WARNING, "a warning comes after the steps that it is about", "move it before them"),
  RUB_UNWARNED(
      "LT-041",
      ERROR,
      "told to rub, warm or cool before any warning of a swollen leg",
      "put the warning first"),
  AT_ODDS(
      "LT-042",
      ERROR,
      "“%s” is advised%3$s, and nothing there says that it is not for “%2$s”",
      "say so in the same passage, or in a warning before it in the chapter or stretch"),
  AT_ODDS_NOWHERE(
      "LT-043",
      WARNING,
      "at-odds: nothing in this title says “%s”, so nothing is held to it",
      "use the words that the text uses; other ways to say it follow a /"),
  SHEET_CANNOT(
      "LT-044",
      ERROR,
      "“%s” stands on the sheet %s, whose readers cannot do that",
      "say it in a way that they can, or leave it out"),
  EMERGENCY_LOW(
      "LT-045",
      ERROR,
      "%s can be an emergency, and stands under “%s” alone",
      "say under ::: see-doctor now when it is one"),
  DOWNLOAD_MISSING(
      "LT-046",
      WARNING,
      "no download: the sheets of this title have no code to scan",
      "give the address where readers get all editions"),
  DOWNLOAD_RESERVED(
      "LT-047",
      WARNING,
      "download: nobody can be reached at %s, a name kept for examples",
      "give the address where readers get all editions, or leave it out"),
  TRANSLATION_OLD(
      "LT-050",
      ERROR,
      "the original in %s has changed: “%s”",
      "translate it anew, then run clearleaf translation"),
  TRANSLATION_MISSING("LT-051", ERROR, "not translated: %s “%s”", "translate it"),
  TRANSLATION_EXTRA("LT-052", ERROR, "“%s” has no original", "leave it out, or add its original"),
  TRANSLATION_UNTIED(
      "LT-053",
      ERROR,
      "not tied to its original “%s”",
      "once it is translated, run clearleaf translation"),
  ORIGINAL_UNFIT(
      "LT-055", ERROR, "“%s” is a translation itself", "name the title that was written first"),
  ORIGINAL_MISSING(
      "LT-054", ERROR, "the original “%s” is not beside this title", "check translation: of"),

  PICTURE_MISSING("PC-001", ERROR, "picture %s: no such file", "check the path"),
  PICTURE_REMOTE(
      "PC-002", ERROR, "picture %s is on the network", "put a copy in the manuscript folder"),
  PICTURE_OUTSIDE(
      "PC-003", ERROR, "picture %s lies outside the manuscript folder", "move it inside"),
  PICTURE_TOO_LARGE("PC-004", ERROR, "picture %s: %s", "make it smaller"),
  PICTURE_BROKEN("PC-005", ERROR, "picture %s cannot be read: %s", "save it again as PNG or JPEG"),
  PICTURE_CLEANED("PC-006", WARNING, "picture %s: %s removed", "save it without"),

  CONTACT_MISSED(
      "IL-001",
      ERROR,
      "the %s misses the %s by %.1f %% of body height, with every joint turned by up to 5 degrees",
      "change the angles of the frame, or move the prop"),
  JOINT_RANGE(
      "IL-002",
      ERROR,
      "the %s cannot turn to %d degrees; it goes from %d to %d",
      "give an angle that people can reach"),
  NO_SUPPORT(
      "IL-003",
      ERROR,
      "nothing in the picture bears the body",
      "draw what the person stands, sits or lies on, and say so under contacts"),
  PERSON_UNKNOWN("IL-004", ERROR, "nobody is called “%s”; there are %s", "choose one of them"),
  CONTACT_UNKNOWN(
      "IL-005",
      ERROR,
      "the %s touches “%s”, which is not in the picture",
      "name a prop of the frame or a part of the body"),

  HANDOUT_PART(
      "ED-007",
      ERROR,
      "nothing in this title has the id “%s”",
      "name a stretch, or give the chapter, heading or container that id: {#id}"),
  HANDOUT_EMPTY(
      "ED-012",
      ERROR,
      "on the handout %s nothing is left of %s",
      "see whether it stands in “only” for other editions, or has no such signs"),
  BOOKLET_SIZE(
      "ED-008",
      ERROR,
      "two pages of %s do not make a sheet to fold",
      "use A5, for A4 paper, or half-letter, for Letter"),
  CLINIC_UNREVIEWED(
      "ED-009",
      ERROR,
      "no clinician has signed this title, so no clinic gets its handouts",
      "name the clinician under review in book.yaml, or export drafts with --unreviewed"),
  CLINIC_FIELD("ED-010", ERROR, "%s", "see the guide for clinics for what may stand here"),
  CLINIC_NONE("ED-013", ERROR, "no clinic in this folder", "add a file that ends in .yaml"),
  CLINIC_NO_PHONE(
      "ED-011",
      WARNING,
      "this clinic gives no phone number: its patients cannot call it",
      "add phone"),
  EDITION_UNKNOWN("ED-001", ERROR, "no edition named “%s”; known are %s", "use one of them"),
  EDITIONS_ALIKE(
      "ED-014",
      ERROR,
      "%s is the same as %s, byte for byte",
      "give it another profile or page, or leave it out"),
  WORDS_FOREIGN(
      "ED-015",
      WARNING,
      "our own words, such as “%s”, are in English: there are none in %s yet",
      "they are marked as English; read how they look and sound beside the text"),
  TERM_NOT_IN_COUNTRY(
      "ED-002",
      ERROR,
      "the table for %2$s has no “%1$s”",
      "leave the sentence out for that country"),

  GLYPH_MISSING(
      "LY-001",
      WARNING,
      "no face has the character %s (%s)",
      "it is printed as its number; add a face that has it"),
  TABLE_TOO_WIDE(
      "LY-004",
      WARNING,
      "the table is wider than the page; its words are broken",
      "use fewer or narrower columns, or a larger page"),
  WORD_TOO_WIDE(
      "LY-005",
      WARNING,
      "a word is wider than the line and is broken without a hyphen",
      "put spaces or soft hyphens into it"),
  PICTURE_SHRUNK(
      "LY-006",
      INFO,
      "picture %s is set at %d %% of its size to fit the page",
      "look whether its details can still be seen; crop it if not"),
  STEP_TOO_LONG("LY-007", ERROR, "the words of a step fill more than a page", "say less"),
  HANDOUT_TOO_LONG(
      "LY-009",
      ERROR,
      "the handout %s takes %d sides, and has %d: about %d lines too many; longest are %s",
      "shorten these, put fewer parts on it, or make two handouts of it"),
  DRAWING_WIDE(
      "LY-008",
      WARNING,
      "a drawing is so wide that its lines are thinner than 1 pt",
      "put less beside the person"),
  PAGES_UNSETTLED(
      "LY-003", WARNING, "page numbers still move after %d rounds", "use fewer page references"),

  PDF_INVALID(
      "CK-001", ERROR, "veraPDF, %s %s: %s", "if Clearleaf made the file, please report it"),
  PDF_UNREADABLE("CK-002", ERROR, "not a readable PDF: %s", "make the file again"),
  EPUB_INVALID("CK-003", ERROR, "EPUBCheck %s: %s", "if Clearleaf made the file, please report it"),
  EPUB_UNREADABLE("CK-004", ERROR, "not a readable EPUB: %s", "make the file again"),
  WORDS_LOST(
      "CK-040",
      ERROR,
      "%s does not say “%s”",
      "if no finding tells why, this is our fault: please report it"),
  PARTS_JOINED(
      "CK-039",
      ERROR,
      "%s runs together “%s”",
      "if no finding tells why, this is our fault: please report it"),
  ROW_AS_TYPED(
      "CK-042",
      WARNING,
      "%s prints the bars between “%s”",
      "where a table is meant, check the line of dashes and that a blank line stands above"),
  TEXT_UNFIT("CK-043", ERROR, "no plain text: %s", "make the file again"),
  WORDS_DIFFER(
      "CK-005",
      ERROR,
      "words differ from %s at “%s”, there “%s”",
      "this is our fault: please report it"),
  FILE_KIND_UNKNOWN("CK-006", ERROR, "neither PDF nor EPUB", "give a .pdf or .epub file"),
  FILE_MISSING("CK-007", ERROR, "there is no such file", "check the path"),
  PDF_ENCRYPTED(
      "CK-008",
      ERROR,
      "encrypted; it does not open without its password",
      "save a copy without a password"),
  FILE_TOO_LARGE_TO_CHECK("CK-009", ERROR, "%s; that is more than is checked", "check it in parts"),
  PDF_TREE_UNSOUND("CK-010", ERROR, "the structure tree %s", "make the file again"),
  PDF_READING_ORDER(
      "CK-011",
      WARNING,
      "page %s: “%s” is read before “%s”, which stands above it",
      "look whether the page is read in the order that is meant"),
  PDF_PARENT_TREE(
      "CK-012",
      ERROR,
      "page %s: %s",
      "content and elements must lead to each other; make the file again"),
  PDF_PARENT_KEY(
      "CK-041",
      ERROR,
      "page %s: its key %d is not in the parent tree",
      "content must lead to its elements; make the file again"),
  PDF_FIGURE("CK-013", ERROR, "page %s: the figure “%s” %s", "give it alternative text and a BBox"),
  PDF_NOTE("CK-014", WARNING, "%s", "a note and its mark need the same label, and the note an id"),
  PDF_UNTAGGED(
      "CK-015",
      ERROR,
      "page %s: %s is painted outside any structure",
      "tag it, or mark it as an artifact"),
  PDF_EMPTY_ELEMENT("CK-016", WARNING, "%s", "leave out elements that say nothing"),
  PDF_OUTLINE("CK-017", WARNING, "outline: %s", "the outline should say what the headings say"),
  PDF_CONTENTS(
      "CK-018",
      WARNING,
      "contents: “%s” leads to page %s",
      "the number of an entry should be the label of its page"),
  PDF_CONTRAST(
      "CK-019",
      ERROR,
      "page %s: “%s” stands out from its ground by %.1f to 1; %.1f is wanted",
      "use a darker ink or a lighter ground"),
  PDF_HEADING_SKIPPED(
      "CK-020",
      ERROR,
      "page %s: heading level jumps from %d to %d at “%s”",
      "use the next level down"),
  PDF_TABLE_HEADS(
      "CK-021", WARNING, "page %s: a table has no head cells", "name what its columns hold"),
  PDF_LIST(
      "CK-022",
      ERROR,
      "page %s: the list “%s” has labels and does not say how it is numbered",
      "give it a ListNumbering"),
  PDF_TABLE_ROWS(
      "CK-024", ERROR, "page %s: a table has rows of %s columns", "give each row all its cells"),
  MORE("CK-025", INFO, "%d more of %s", "mend the first and check again"),
  EPUB_CAPTION_HIDDEN(
      "CK-026", ERROR, "%s: the caption “%s” is hidden from screen readers", "do not hide it"),
  EPUB_TABLE_HEADS(
      "CK-027", WARNING, "%s: a table has no head cells", "name what its columns hold"),
  EPUB_PAGE_LIST(
      "CK-028", ERROR, "page list: %s", "list each marker once, in the order of reading"),
  EPUB_TITLE("CK-029", ERROR, "%s: the title “%s” %s", "give each file a title of its own"),
  EPUB_ALT(
      "CK-030",
      ERROR,
      "%s: the alternative text “%s” %s",
      "say in words what the picture is there for"),
  EPUB_CLAIM("CK-031", ERROR, "says “%s”, but %s", "claim what is in the book and nothing else"),
  EPUB_HEADING_SKIPPED(
      "CK-032", ERROR, "%s: heading level jumps from %d to %d at “%s”", "use the next level down"),
  EPUB_STYLE(
      "CK-033", WARNING, "%s: %s is fixed for “%s”", "leave size, face and colour to the reader"),
  EPUB_NOTE("CK-034", WARNING, "%s: the note “%s” has no way back", "add a link to its mark"),
  PAGES_DIFFER(
      "CK-035",
      ERROR,
      "page %s of %s: its marker stands before “%s”, the page begins with “%s”",
      "this is our fault: please report it"),
  PAGE_MISSING(
      "CK-036",
      ERROR,
      "page %s of %s has no marker",
      "make the page list from the pages of that PDF"),
  PAGE_UNKNOWN(
      "CK-037",
      ERROR,
      "the page list names page %s, which is not in %s, or not in that order",
      "make the page list from the pages of that PDF"),
  PDF_COLOURED(
      "CK-038",
      ERROR,
      "page %d has colours on it, and is for black ink",
      "this is our fault: please report it"),
  CHECK_FAILED("CK-023", ERROR, "could not be checked: %s", "make the file again"),

  TITLE_REJECTED(
      "EX-001",
      ERROR,
      "not published; what was there stays",
      "mend the errors above and export again"),
  NAME_TAKEN(
      "EX-002", ERROR, "another title of this run is named %s too", "rename one of the folders"),
  TITLE_FAILED("EX-003", ERROR, "could not be made: %s", "please report it with the manuscript"),
  BLOCK_UNSET(
      "EX-009",
      WARNING,
      "this could not be set (%s), and is printed as its words",
      "please report it with the manuscript"),
  TITLE_OVERTIME(
      "EX-004",
      ERROR,
      "given up after %s seconds",
      "give it more time with --limit, or part the title"),
  TITLE_CHANGED(
      "EX-005",
      ERROR,
      "its files changed while it was made, several times over",
      "export again once they are saved"),
  TITLE_TOO_BIG(
      "EX-006",
      ERROR,
      "takes more memory than there is, even alone",
      "give Java more memory (-Xmx), or part the title"),
  TITLE_UNWRITTEN(
      "EX-007",
      ERROR,
      "could not be read or written: %s",
      "look at what stands there, and at its rights"),
  NAME_RESERVED(
      "EX-008",
      ERROR,
      "a title cannot be named %s: the report, the site or the server use that name",
      "rename its folder or file");

  /** Those that tell of words that no edition prints, or not where they are written. */
  private static final Set<String> LOSES_WORDS =
      Set.of(HTML_LOST.id, HTML_MOVED.id, HTML_CUT.id, CONTENTS_LEFT_OUT.id);

  private final String id;
  private final Severity severity;
  private final String message;
  private final String hint;

  Rule(String id, Severity severity, String message, String hint) {
    this.id = id;
    this.severity = severity;
    this.message = message;
    this.hint = hint;
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
