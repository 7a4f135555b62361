package org.clearleaf.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.ParseException;
import org.clearleaf.edition.CountryTable;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Hyphens;
import org.clearleaf.edition.InkSet;
import org.clearleaf.edition.PageSize;
import org.clearleaf.edition.PdfStandard;
import org.clearleaf.edition.Profile;
import org.clearleaf.export.ExportOutcome;
import org.clearleaf.export.ExportRequest;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.Progress;
import org.clearleaf.export.Superseded;

/** `clearleaf export`. */
final class ExportCommand {
  private static final Path DEFAULT_OUTPUT = Path.of("output");

  private final PrintStream out;
  private final PrintStream err;

  ExportCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  private static CommandLine line() {
    return new CommandLine(
            "export [OPTIONS] [MANUSCRIPT…]",
            "Makes editions of manuscripts: a folder with book.yaml, a folder of Markdown, one"
                + " Markdown file, or a folder of such folders. Without one: manuscript/.")
        .value("o", "output", "FOLDER", "where editions go (default: output)")
        .value(
            "",
            "edition",
            "NAMES",
            "which editions, parted by commas: " + String.join(", ", EditionPlan.names()))
        .value("", "page", "SIZE", "page size: A4, A5, Letter, half-letter, 6x9 or “120 x 190 mm”")
        .value("", "profile", "NAME", "how pages are set: " + String.join(", ", Profile.NAMES))
        .value(
            "",
            "country",
            "CODE",
            "whose numbers and words: " + String.join(", ", CountryTable.NAMES))
        .value("", "pdf", "STANDARD", "what PDFs follow: " + String.join(", ", PdfStandard.words()))
        .value(
            "",
            "hyphens",
            "MARK",
            "what a reader hears where a word is broken: " + String.join(", ", Hyphens.words()))
        .value(
            "", "ink", "INKS", "what PDFs are printed with: " + String.join(", ", InkSet.words()))
        .value(
            "",
            "clinic",
            "FILE|FOLDER",
            "make handouts for these clinics, each with its name, and nothing else")
        .flag("unreviewed", "clinics get drafts that no clinician has signed")
        .value(
            "",
            "report",
            "WHAT",
            "superseded: name the clinics that hold an older version; nothing is made")
        .flag("strict", "warnings count as errors")
        .flag("no-check", "write drafts without checking them; not into output/")
        .flag("trace-layout", "draw boxes and baselines into the pages of drafts")
        .flag("force", "make every edition again, as every run does so far");
  }

  int run(String[] words) {
    try {
      var parsed = line().parse(words, out);
      if (parsed.isEmpty()) {
        return Main.OK;
      }
      ExportRequest request = request(parsed.get());
      String report = parsed.get().getOptionValue("report", "");
      require(report.isEmpty() || report.equals("superseded"), "report", report);
      return report.isEmpty() ? run(request) : superseded(request);
    } catch (ParseException e) {
      err.println("clearleaf export: " + e.getMessage());
      return Main.USAGE;
    } catch (IOException e) {
      err.println("clearleaf export: " + reason(e));
      return Main.ENVIRONMENT;
    }
  }

  /** Names the clinics that should get their handouts anew. */
  private int superseded(ExportRequest request) throws IOException {
    List<Superseded.Holder> holders = Superseded.find(request.manuscripts(), request.output());
    for (Superseded.Holder holder : holders) {
      out.printf(
          Locale.ROOT,
          "%s: %s holds version %s; current is %s%n",
          holder.title(),
          holder.clinic(),
          holder.held(),
          holder.current());
    }
    out.println(
        holders.isEmpty()
            ? "No clinic holds an older version."
            : holders.size() + " clinics hold an older version.");
    return Main.OK;
  }

  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    return e.getClass() == IOException.class
        ? message
        : e.getClass().getSimpleName() + ": " + message;
  }

  private static ExportRequest request(org.apache.commons.cli.CommandLine parsed)
      throws ParseException {
    List<Path> manuscripts = parsed.getArgList().stream().map(Path::of).toList();
    Path output = Path.of(parsed.getOptionValue("output", DEFAULT_OUTPUT.toString()));
    boolean trace = parsed.hasOption("trace-layout");
    boolean check = !parsed.hasOption("no-check") && !trace;
    if (!check && sameFolder(output, DEFAULT_OUTPUT)) {
      throw new ParseException("drafts do not go into output/: name another folder with -o");
    }
    List<Path> clinics =
        Stream.ofNullable(parsed.getOptionValues("clinic"))
            .flatMap(Stream::of)
            .map(Path::of)
            .toList();
    return new ExportRequest(
        manuscripts.isEmpty() ? List.of(Path.of("manuscript")) : manuscripts,
        output,
        wishes(parsed),
        check,
        parsed.hasOption("strict"),
        trace,
        clinics,
        parsed.hasOption("unreviewed"));
  }

  private static boolean sameFolder(Path one, Path other) {
    try {
      return one.toRealPath().equals(other.toRealPath());
    } catch (IOException e) {
      // One of them is not there yet.
      Path absolute = other.toAbsolutePath().normalize();
      return one.toAbsolutePath().normalize().equals(absolute);
    }
  }

  private static EditionPlan.Wishes wishes(org.apache.commons.cli.CommandLine parsed)
      throws ParseException {
    List<String> editions =
        Stream.ofNullable(parsed.getOptionValues("edition"))
            .flatMap(Stream::of)
            .flatMap(names -> Stream.of(names.split(",", -1)))
            .toList();
    for (String name : editions) {
      require(EditionPlan.isKnown(name), "edition", name);
    }
    String page = parsed.getOptionValue("page", "");
    Optional<PageSize> size = PageSize.parse(page);
    require(page.isEmpty() || size.isPresent(), "page size", page);
    String profile = parsed.getOptionValue("profile", "");
    Optional<Profile> found = Profile.named(profile);
    require(profile.isEmpty() || found.isPresent(), "profile", profile);
    String country = parsed.getOptionValue("country", "");
    require(country.isEmpty() || CountryTable.NAMES.contains(country), "country", country);
    String pdf = parsed.getOptionValue("pdf", "");
    Optional<PdfStandard> standard = PdfStandard.named(pdf);
    require(pdf.isEmpty() || standard.isPresent(), "PDF standard", pdf);
    String mark = parsed.getOptionValue("hyphens", "");
    Optional<Hyphens> hyphens = Hyphens.named(mark);
    require(mark.isEmpty() || hyphens.isPresent(), "hyphens", mark);
    String inks = parsed.getOptionValue("ink", "");
    Optional<InkSet> ink = InkSet.named(inks);
    require(inks.isEmpty() || ink.isPresent(), "ink", inks);
    return EditionPlan.Wishes.none()
        .withEditions(editions)
        .withLook(size, found)
        .withCountry(country.isEmpty() ? Optional.empty() : Optional.of(country))
        .withPdf(standard, hyphens)
        .withInk(ink);
  }

  private static void require(boolean known, String what, String value) throws ParseException {
    if (!known) {
      throw new ParseException("no " + what + " “" + value + "”; see clearleaf export --help");
    }
  }

  /** Whether someone watches. From JDK 22 on a console need not be a terminal, and can be asked. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      // Before JDK 22: there is a console only where there is a terminal.
      return true;
    }
  }

  private int run(ExportRequest request) throws IOException {
    Progress progress =
        isTerminal()
            ? new BarProgress(request.output(), out)
            : new LineProgress(request.output(), out);
    ExportOutcome outcome = Exporter.run(request, progress);
    long published = outcome.titles().stream().filter(t -> t.published()).count();
    out.printf(
        Locale.ROOT,
        "%d of %d titles published in %.1f s; see %s%n",
        published,
        outcome.titles().size(),
        outcome.seconds(),
        request.output().resolve("report.html"));
    return outcome.isComplete() ? Main.OK : Main.REJECTED;
  }
}
