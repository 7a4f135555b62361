package org.clearleaf.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearleaf.Samples;
import org.clearleaf.book.Book;
import org.clearleaf.export.title.ManuscriptLint;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static final String YAML =
      """
      title: T
      language: en-GB
      rules: [care]
      version: "1"
      date: 2026-11-01
      authors: [A]
      funding: None.
      contact: a@example.org
      rights: R
      review: {clinician: Dr A, checked: 2026-10-01, next: 2029-10-01}
      consistent: ["more than {n} minutes"]
      glossary: {tibia: shin}
      """;

  private static final String SOURCES =
      """
      a: {title: A, publisher: P, address: "https://example.org", seen: today}
      w: {title: W, publisher: P, address: "https://example.org", seen: today, evidence: weak}
      """;

  private static final String REST =
      """

      ## Known {#known}

      | To fill in |
      |---|
      |  |

      ::: see-doctor now 1
      you bleed.
      :::

      ::: see-doctor today 1
      you hurt.
      :::

      ::: see-doctor soon 1
      you ache.
      :::
      """;

  private static final String HARD =
      "Gastrocnemius musculature demonstrates involuntary contractility following prolonged"
          + " immobilisation necessitating comprehensive neurological examination. ";

  private static final String GRADED = "The nurse carefully showed several people how to move. ";

  @TempDir Path folder;

  /** A case: the rule, a text that breaks it and one that keeps it. */
  private record Case(String id, String breaks, String keeps) {
    @Override
    public String toString() {
      return id + " " + breaks;
    }
  }

  private static Case of(String id, String breaks, String keeps) {
    return new Case(id, breaks, keeps);
  }

  /** Changes of book.yaml are written `yaml: from -> to`. */
  static List<Case> cases() {
    String steps = "1. Rub the calf.\n2. Rest.\n";
    String warning = "::: warning massage\nNever rub a swollen leg.\n:::\n";
    String eight = "- a\n".repeat(8);
    String six = sign("today", "one") + sign("today", "two") + sign("today", "three");
    return List.of(
        of("LT-001", "One " + "two ".repeat(20) + "more.", "One two three."),
        of("LT-002", eight, "- a\n".repeat(7)),
        of("LT-003", "One. Two. Three. Four.", "One. Two. Three."),
        of("LT-004", "![image of a leg](a.png)", "![a bent leg](a.png)"),
        of("LT-004", "![leg.png](a.png)", "![a bent leg](a.png)"),
        of("LT-005", "See [here](https://example.org).", "See [the trial](https://example.org)."),
        of("LT-006", "stretch: Step 1 of 2.", "stretch: Side view."),
        of("LT-010", "It is a proven cure.", "It may help."),
        of("LT-010", "It has a significant effect.", "It has some effect."),
        of("LT-011", "Call 999 now.", "Call {{emergency-number}} now."),
        of("LT-011", "Ring 111.", "It lasted 111.5 seconds."),
        of("LT-012", "Take salt tablets.", "Do not take salt tablets."),
        of("LT-012", "Stop your medicine.", "Never stop your medicine."),
        of("LT-012", "Drink a glass of tonic water.", "Stop taking quinine: it can harm you."),
        of("LT-012", "If cramps do not stop, take quinine.", "Do not start or take quinine."),
        of("LT-012", "Why not? Stop your blood pressure tablets.", "Why not? Walk a little."),
        of("LT-012", "![Step 1 of 2. Take quinine.](a.png)", "![Step 1 of 2. A leg.](a.png)"),
        of("LT-012", "es: Beba un vaso de agua tónica.", "es: No beba agua tónica."),
        of("LT-012", "es: Si no puede dormir, tome quinina.", "es: Nunca tome quinina."),
        of("LT-012", "es: Suspenda su tratamiento.", "es: No deje su tratamiento."),
        of("LT-010", "es: Está demostrado.", "es: Puede ayudar."),
        of("LT-010", "There is no doubt that magnesium cures cramps.", "Nobody can say."),
        of("LT-017", "es: Un ensayo lo dice.", "es: Un ensayo lo dice. [@a]"),
        of("LT-032", "es: El magnesio quita una molestia. [@w]", "es: Puede ayudar. [@w]"),
        of(
            "LT-035",
            "es: La pierna está roja.",
            "es: La pierna está roja. Es difícil de ver en la piel morena o negra."),
        of("LT-041", "es: Frótese la pantorrilla.", "es: No frote la pantorrilla."),
        of("LT-041", "Rub the calf hard.", "Do not rub the calf."),
        of("LT-011", "Call 999.", "He made 4 000 steps, and 999 people did."),
        of("LT-018", "yaml: checked: 2026-10-01 -> checked: 2027-10-01", "Text."),
        of("LT-014", "yaml: see-doctor soon -> see-doctor today", "Text."),
        of("LT-015", "yaml: clinician: Dr A, -> ", "Text."),
        of("LT-016", "yaml: rights: R -> translation: {of: u}\nrights: R", "Text."),
        of(
            "LT-016",
            "yaml: rights: R -> translation: {of: u}\nrights: R",
            "yaml: rights: R -> translation: {of: u, translator: B}\nrights: R"),
        of("LT-017", "In one trial, cramps may ease.", "In one trial, cramps may ease. [@a]"),
        of("LT-017", "About 1 in 3 people get them.", "No research was found."),
        of("LT-018", "yaml: , next: 2029-10-01 -> ", "Text."),
        of("LT-018", "yaml: next: 2029-10-01 -> next: 2026-11-24", "Text."),
        of("LT-018", "yaml: next: 2029-10-01 -> next: 2029-10-02", "Text."),
        of(
            "LT-019",
            six + sign("today", "four") + sign("today", "five"),
            six + sign("today", "four")),
        of("LT-020", sign("soon other", "all"), sign("today other", "all")),
        of("LT-021", sign("soon", "it began after a wound"), sign("soon", "your cramps began")),
        of("LT-022", "yaml: funding: None. -> ", "Text."),
        of("LT-022", "yaml: contact: a@example.org -> ", "Text."),
        of("LT-022", "yaml: version: \"1\" -> ", "Text."),
        of("LT-023", "Take paracetamol.", "Take {{paracetamol}}."),
        of("LT-024", "Its color changes.", "Its colour changes."),
        of("LT-025", "Use ice for 25 minutes.", "Use ice for 15 to 20 minutes."),
        of("LT-025", "Take up to 5,000 mg.", "Take up to 4,000 mg."),
        of("LT-025", "dose: hold 5-90 s x 3", "dose: hold 10-30 s x 3"),
        of("LT-025", "dose: hold 10-30 s x 9", "dose: hold 10-60 s x 5"),
        of("LT-026", "More than 10 minutes.\n\nMore than 15 minutes.", "More than 10 minutes."),
        of("LT-027", GRADED.repeat(6), "The cat sat on the mat. ".repeat(20)),
        of("LT-028", HARD.repeat(6), GRADED.repeat(6)),
        of("LT-029", "Patients should rest.", "Rest."),
        of("LT-029", "The leg is moved by a nurse.", "A nurse moves the leg."),
        of("LT-030", "The tibia hurts.", "The tibia, or shin, hurts."),
        of("LT-031", "Ask for an MRI.", "Ask for a magnetic scan (MRI)."),
        of("LT-031", "Ask for an MRI.", "Ask for an MRI.\n\n*[MRI]: a magnetic scan"),
        of("LT-032", "It helps. [@w]", "It may help. [@w]"),
        of("LT-033", "Take Nurofen.", "Take ibuprofen."),
        of("LT-034", "Buy it now.", "Walk a little."),
        of(
            "LT-034",
            "See [a shop](https://example.org/?tag=x).",
            "See [a page](https://example.org/)."),
        of(
            "LT-035",
            "The leg is red.",
            "The leg is red. This may be hard to see on brown or black skin."),
        of("LT-036", "It fell by 12.5 points.", "It fell by 12 points."),
        of(
            "LT-037",
            "For 1 in 3 people. [@a]\n\nFor 2 in 5 women. [@a]",
            "For 1 in 3 people. [@a]\n\n## More\n\nFor 2 in 5 women. [@a]"),
        of("LT-038", "yaml: |  | -> | x |", "Text."),
        of("LT-039", "yaml: {#known} -> ", "Text."),
        of("LT-040", steps + "\n" + warning, warning + "\n" + steps),
        of("LT-041", steps, warning + "\n" + steps),
        of(
            "LT-042",
            "+at-odds: {rub: [blood thinners]}\nRub it.",
            "+at-odds: {rub: [blood thinners]}\nRub it, unless you take blood thinners."),
        of(
            "LT-042",
            "+at-odds: {frote / masajee: [anticoagulantes]}\nes: Frótese la pierna. Frote despacio.",
            "+at-odds: {frote: [anticoagulantes]}\nes: Frote, salvo si toma anticoagulantes."),
        of("LT-043", "+at-odds: {jump: [pregnant]}\nRest.", "+at-odds: {rest: [nobody]}\nRest."),
        of("LT-044", sheet("Sitting", "", "Walk a little."), sheet("Sitting", "", "Move a foot.")),
        of("LT-044", sheet("Daily", "kneel", "Kneel."), sheet("Daily", "kneel", "Do not kneel.")),
        of(
            "LT-044",
            sheet("En una silla", "", "Camine un poco.").replace("## P", "es: ## P"),
            sheet("En una silla", "", "Mueva un pie.").replace("## P", "es: ## P")),
        of(
            "LT-045",
            sign("soon", "weakness of the legs"),
            sign("soon", "weakness of the legs") + sign("now", "sudden weakness of the legs")),
        of("LT-045", sign("today", "chest pain"), sign("now", "chest pain")),
        of(
            "LT-045",
            "es: " + sign("soon", "debilidad en las piernas"),
            "es: "
                + sign("soon", "debilidad en las piernas")
                + sign("now", "debilidad repentina en las piernas")),
        of(
            "LT-046",
            sheet("Daily", "", "Rest."),
            "+download: https://hospital.nhs.uk/cramps\n" + sheet("Daily", "", "Rest.")),
        of(
            "LT-047",
            "+download: https://www.example.org/cramps\nRest.",
            "+download: https://hospital.nhs.uk/cramps\nRest."),
        of("LT-048", "yaml: language: en-GB -> language: fr", "es: Descanse."));
  }

  /** A title with one sheet, which holds one section. */
  private static String sheet(String name, String cannot, String text) {
    return "+editions: [handouts]\n+handouts: {sheets: [{name: s, title: %s, parts: [p], cannot: [%s]}]}\n"
            .formatted(name, cannot)
        + "## P {#p}\n\n"
        + text
        + "\n";
  }

  private static String sign(String words, String text) {
    return "\n::: see-doctor " + words + "\n" + text + " is so.\n:::\n";
  }

  private List<Finding> lint(String text) throws IOException {
    String yaml = YAML;
    String rest = REST;
    String markdown = text;
    // Lines that begin with + are added to book.yaml.
    while (markdown.startsWith("+")) {
      int end = markdown.indexOf('\n');
      yaml += markdown.substring(1, end + 1);
      markdown = markdown.substring(end + 1);
    }
    if (text.startsWith("yaml: ")) {
      String[] change = text.substring(6).split(" -> ?", 2);
      yaml = yaml.replace(change[0], change[1]);
      rest = rest.replace(change[0], change[1]);
      markdown = "";
    }
    if (markdown.startsWith("es: ")) {
      yaml = yaml.replace("language: en-GB", "language: es");
      markdown = markdown.substring(4);
    }
    String alt = "Side view.";
    String dose = "hold 10-30 s x 3";
    if (text.startsWith("stretch: ")) {
      alt = text.substring(9);
      markdown = "::: stretch s\n:::";
    } else if (text.startsWith("dose: ")) {
      dose = text.substring(6);
      markdown = "::: stretch s\n:::";
    }
    Samples.write(
        folder,
        "t/stretches/s.yaml",
        """
        title: S
        dose: %s
        frames:
          - {words: One, alt: "%s", near: {knee: 0}, far: {knee: 0}}
          - {words: Two, alt: "A bent knee.", near: {knee: 0}, far: {knee: 0}}
        """
            .formatted(dose, alt));
    Samples.write(folder, "t/book.yaml", yaml);
    Samples.write(folder, "t/sources.yaml", SOURCES);
    Samples.write(folder, "t/01.md", "# T\n\n" + markdown + "\n" + rest);
    return lint(folder.resolve("t"));
  }

  private static List<Finding> lint(Path title) {
    Manuscript manuscript = ManuscriptReader.read(title);
    Book book = manuscript.book().orElseThrow();
    return Linter.lint(
        book,
        Limits.of(manuscript.settings(), new Findings()),
        ManuscriptLint.sheets(book, manuscript.settings()),
        TODAY);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachRuleFindsWhatBreaksItAndNoMore(Case example) throws IOException {
    assertThat(Samples.ids(lint(example.breaks()))).contains(example.id());
    assertThat(Samples.ids(lint(example.keeps()))).doesNotContain(example.id());
  }

  /** A text that keeps every rule gives nothing at all. */
  @Test
  void aPlainTitleHasNoFindings() throws IOException {
    assertThat(Samples.ids(lint("Rest your leg."))).isEmpty();
  }

  /** Every rule has a case here, and a line with its basis in the guide for editors. */
  @Test
  void everyRuleHasACaseAndABasis() throws IOException {
    Set<String> rules = new TreeSet<>();
    Arrays.stream(Rule.values())
        .map(Rule::id)
        .filter(id -> id.startsWith("LT-") && id.compareTo("LT-050") < 0)
        .forEach(rules::add);
    Set<String> cases = new TreeSet<>();
    cases().forEach(example -> cases.add(example.id()));
    assertThat(cases).isEqualTo(rules);
    String guide = Files.readString(Path.of("src/docs/editorial.md"), StandardCharsets.UTF_8);
    Set<String> named = new TreeSet<>();
    Matcher row = Pattern.compile("(?m)^\\| (LT-\\d{3}) \\| (error|warning) \\|").matcher(guide);
    while (row.find()) {
      named.add(row.group(1));
    }
    rules.forEach(rule -> assertThat(named).contains(rule));
  }

  /** The tests that the guide for editors names are there. */
  @Test
  void theTestsOfTheEditorsListExist() throws IOException {
    String guide = Files.readString(Path.of("src/docs/editorial.md"), StandardCharsets.UTF_8);
    StringBuilder tests = new StringBuilder();
    for (Path file : Samples.files(Path.of("src/test/java"))) {
      tests.append("class ").append(file.getFileName()).append('\n');
      tests.append(Files.readString(file, StandardCharsets.UTF_8));
    }
    Matcher named = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`").matcher(guide);
    int count = 0;
    while (named.find()) {
      assertThat(tests).contains("class " + named.group(1) + ".java");
      if (named.group(2) != null) {
        assertThat(tests).contains("void " + named.group(2) + "(");
      }
      count++;
    }
    assertThat(count).isGreaterThan(10);
  }

  @Test
  void limitsAreTheTitlesOwn() throws IOException {
    String text = "One two three four.";
    assertThat(Samples.ids(lint(text))).doesNotContain("LT-001");
    Files.writeString(
        folder.resolve("t/book.yaml"), YAML + "limits: {sentence: 3}\n", StandardCharsets.UTF_8);
    assertThat(Samples.ids(lint(folder.resolve("t")))).contains("LT-001");
  }

  @Test
  void looseMarkdownIsNotHeldToCareRules() throws IOException {
    Path file = Samples.write(folder, "loose.md", "# T\n\nCall 999, a proven cure.\n");
    assertThat(Samples.ids(lint(file))).isEmpty();
  }

  /** Syllables that a dictionary gives. */
  @Test
  void syllablesAreCounted() {
    Stream.of(
            "muscle 2",
            "cramp 1",
            "stretched 1",
            "wanted 2",
            "doctor 2",
            "medicine 3",
            "area 3",
            "exercises 4",
            "people 2",
            "pressure 2",
            "chairs 1",
            "nation 2",
            "appointment 3",
            "emergency 4",
            "hundred 2",
            "movement 2",
            "every 2",
            "going 2",
            "diet 2",
            "careful 2",
            "hospital 3",
            "legs 1",
            "massage 2",
            "swollen 2",
            "breathing 2")
        .map(line -> line.split(" "))
        .forEach(
            word ->
                assertThat(Readability.english(word[0]))
                    .as(word[0])
                    .isEqualTo(Integer.parseInt(word[1])));
    Stream.of(
            "calambre 3",
            "pierna 2",
            "médico 3",
            "cuídese 3",
            "día 2",
            "aire 2",
            "que 1",
            "agua 2",
            "estiramiento 5",
            "rey 1",
            "yeso 2",
            "pingüino 3")
        .map(line -> line.split(" "))
        .forEach(
            word ->
                assertThat(Readability.spanish(word[0]))
                    .as(word[0])
                    .isEqualTo(Integer.parseInt(word[1])));
  }
}
