package org.clearleaf.export.site;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearleaf.export.input.Fingerprint;
import org.clearleaf.export.input.Program;
import org.clearleaf.export.outcome.Fault;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.screen.site.Claims;
import org.clearleaf.screen.site.JsonText;
import org.clearleaf.screen.site.PublishedTitle;
import org.clearleaf.screen.site.PublishedTitle.OfClinic;
import org.clearleaf.screen.site.ScreenEdition;
import org.clearleaf.screen.site.Site;
import org.clearleaf.screen.site.SiteFile;
import org.clearleaf.screen.site.UnitRecord;
import org.clearleaf.thread.Beside;
import org.clearleaf.thread.Limited;

/**
 * Makes the download page of all that is published, by this run or an earlier one. Pages that
 * follow from the same files are left as they are; a page that belongs to nothing any more goes, if
 * it is still as it was made.
 */
public final class SiteExport {
  /** What pages were made from, and what they were. */
  private static final String STATE = OutputFolder.OWN + "/site.json";

  /** The state's own entry for the files at the top: no folder has this name. */
  private static final String TOP = "";

  private static final JsonType<Map<String, MadePages>> JSON =
      JsonText.builder()
          .add(MadePages.class, SiteExport$MadePagesJsonAdapter::new)
          .build()
          .type(MadePages.class)
          .map();

  private final OutputFolder output;
  private final String address;
  private final Duration limit;
  private final Site site;
  private final SortedMap<String, MadePages> before;
  private final SortedMap<String, MadePages> now = new ConcurrentSkipListMap<>();
  private final Map<String, Finding> findings = new ConcurrentHashMap<>();

  private SiteExport(OutputFolder output, String address, Duration limit) {
    this.output = output;
    this.address = address;
    this.limit = limit;
    this.site = new Site(address);
    this.before = output.read(STATE).map(SiteExport::parse).orElseGet(TreeMap::new);
  }

  /**
   * The pages of a title.
   *
   * @param key of all that they follow from
   * @param files the SHA-256 of each
   */
  @Json
  public record MadePages(String key, Claims claims, String cover, Map<String, String> files) {
    /** Whether nothing of it is missing, as it may be where another version wrote it. */
    boolean isWhole() {
      return Stream.of(key, claims, cover, files).allMatch(Objects::nonNull);
    }
  }

  /**
   * What is published of a title, and all that its pages say of others.
   *
   * @param translations the titles that say the same, each in its language, with it; none where it
   *     is alone
   */
  private record Plan(
      String name,
      UnitRecord record,
      List<OfClinic> clinics,
      SortedMap<String, UnitRecord> translations,
      String key) {}

  /** The pages of a title, none of them written. */
  private record Drawn(String key, Claims claims, String cover, SortedMap<String, byte[]> pages) {}

  /**
   * Writes the pages.
   *
   * @param address where they will be found; empty where that is not known
   * @param limit how long those of one title may take
   * @return why there are no pages of a title, by its name
   */
  public static Map<String, Finding> write(OutputFolder output, String address, Duration limit)
      throws IOException {
    SiteExport export = new SiteExport(output, address, limit);
    export.run();
    return export.findings;
  }

  /** Whether an earlier run wrote pages: its list of sums tells, which nobody else writes. */
  public static boolean isIn(OutputFolder output) {
    return output.holds(Site.SUMS);
  }

  private void run() throws IOException {
    Map<String, UnitRecord> records = new TreeMap<>();
    for (String name : output.names("")) {
      output
          .record(name)
          .filter(r -> !r.files().isEmpty() && r.title() != null && r.language() != null)
          .ifPresent(r -> records.put(name, r));
    }
    Map<String, SortedMap<String, UnitRecord>> same = new TreeMap<>();
    records.forEach(
        (name, record) ->
            same.computeIfAbsent(original(name, record), n -> new TreeMap<>()).put(name, record));
    same.values().removeIf(titles -> titles.size() == 1);
    List<Plan> plans = new ArrayList<>();
    for (Map.Entry<String, UnitRecord> entry : inOrder(records)) {
      plans.add(plan(entry.getKey(), entry.getValue(), same));
    }
    List<PublishedTitle> titles = titles(plans);
    SortedMap<String, SiteFile> top = new TreeMap<>();
    site.top(titles).forEach((path, data) -> top.put(path, () -> data));
    site.map(pages()).ifPresent(map -> top.put("sitemap.xml", () -> map));
    now.put(TOP, new MadePages("", Claims.NONE, "", write(drawn(top, 1), 1)));
    clear();
    output.write(STATE, JSON.toJson(now) + "\n");
  }

  /** By name, each translation after what it is one of. */
  private static List<Map.Entry<String, UnitRecord>> inOrder(Map<String, UnitRecord> all) {
    return all.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, UnitRecord>, String>comparing(
                    title -> original(title.getKey(), title.getValue()))
                .thenComparing(title -> !title.getValue().about().translationOf().isEmpty()))
        .toList();
  }

  private Plan plan(String name, UnitRecord record, Map<String, SortedMap<String, UnitRecord>> same)
      throws IOException {
    Fingerprint key = new Fingerprint().add(Program.KEY).add(address).add(record.json());
    List<OfClinic> clinics = new ArrayList<>();
    for (String id : output.names(name + "/handouts")) {
      Optional<UnitRecord> clinic = output.record(name + "/handouts/" + id);
      clinic.ifPresent(r -> clinics.add(new OfClinic(id, r)));
      key.add(id).add(clinic.map(UnitRecord::json).orElse(""));
    }
    SortedMap<String, UnitRecord> translations =
        same.getOrDefault(original(name, record), new TreeMap<>());
    translations.forEach((n, r) -> key.add(n).add(r.title()).add(r.language()));
    return new Plan(name, record, clinics, translations, key.hex());
  }

  private static String original(String name, UnitRecord record) {
    String of = record.about().translationOf();
    return of.isEmpty() ? name : of;
  }

  /** Those whose pages could be made, in order; what has to be made is made side by side. */
  private List<PublishedTitle> titles(List<Plan> plans) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    SortedMap<Integer, PublishedTitle> titles = new ConcurrentSkipListMap<>();
    // Half of them wait for the disk. One title's pages are made side by side themselves.
    each(
        IntStream.range(0, plans.size()).boxed().toList(),
        2 * cores,
        i -> title(plans.get(i), plans.size() == 1 ? cores : 1).ifPresent(t -> titles.put(i, t)));
    return List.copyOf(titles.values());
  }

  /** What is done with one of many. */
  private interface Step<T> {
    void take(T one) throws IOException;
  }

  /** Does something with each of many, on so many threads at most. */
  private static <T> void each(Collection<T> all, int most, Step<T> step) throws IOException {
    if (most == 1) {
      for (T one : all) {
        step.take(one);
      }
      return;
    }
    Queue<T> waiting = new ConcurrentLinkedQueue<>(all);
    Callable<Boolean> work =
        () -> {
          for (T one = waiting.poll(); one != null; one = waiting.poll()) {
            step.take(one);
          }
          return true;
        };
    // Not the JDK's shared threads: under Maven those find none of our templates.
    List<Beside<Boolean>> threads = new ArrayList<>();
    for (int i = 0; i < Math.min(most, all.size()); i++) {
      threads.add(new Beside<>(work));
    }
    threads.forEach(Beside::await);
    for (Beside<Boolean> thread : threads) {
      thread.get();
    }
  }

  private Optional<PublishedTitle> title(Plan plan, int cores) throws IOException {
    MadePages made = before.get(plan.name());
    if (made == null
        || !made.key().equals(plan.key())
        || !made.files().keySet().stream().allMatch(output::holds)) {
      try {
        Optional<Drawn> drawn = inTime(plan, cores);
        if (drawn.isEmpty()) {
          String place = output.place(plan.name()).toString();
          return without(plan, Finding.about(place, Rule.TITLE_OVERTIME, limit.toSeconds()));
        }
        made = made(drawn.get(), cores);
      } catch (RuntimeException | StackOverflowError | IOException e) {
        if (e instanceof IOException broken && !output.isWritable()) {
          throw broken;
        }
        return without(plan, Fault.of(output.place(plan.name()), e));
      }
    }
    now.put(plan.name(), made);
    return Optional.of(
        new PublishedTitle(
            plan.name(), plan.record(), plan.clinics(), made.claims(), made.cover()));
  }

  /** What is published stays published; only its pages are not there. */
  private Optional<PublishedTitle> without(Plan plan, Finding why) {
    findings.put(plan.name(), why);
    return Optional.empty();
  }

  private Optional<Drawn> inTime(Plan plan, int cores) throws IOException {
    try {
      return Limited.all("site", List.<Callable<Drawn>>of(() -> draw(plan, cores)), limit).get(0);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private MadePages made(Drawn drawn, int cores) throws IOException {
    return new MadePages(drawn.key(), drawn.claims(), drawn.cover(), write(drawn.pages(), cores));
  }

  /** Makes the pages of a title and writes nothing, so that it may be given up. */
  private Drawn draw(Plan plan, int cores) throws IOException {
    SiteSources sources = new SiteSources(output, plan.name(), plan.record());
    Optional<SiteSources.Cover> own = sources.ownCover();
    String cover = own.map(SiteSources.Cover::file).orElse(SiteSources.DRAWN);
    SiteFile shown = own.isPresent() ? own.get()::data : sources::drawnCover;
    if (own.isEmpty() && cores > 1) {
      shown = new Beside<>(sources::drawnCover)::get;
    }
    Optional<ScreenEdition> screen = sources.screen();
    Claims claims = screen.map(ScreenEdition::claims).orElse(Claims.NONE);
    PublishedTitle title =
        new PublishedTitle(plan.name(), plan.record(), plan.clinics(), claims, cover);
    List<PublishedTitle> translations =
        plan.translations().entrySet().stream()
            .map(t -> new PublishedTitle(t.getKey(), t.getValue(), List.of(), Claims.NONE, ""))
            .toList();
    SortedMap<String, SiteFile> pages = site.title(title, screen, translations);
    pages.put(plan.name() + "/" + cover, shown);
    // What could not be read back now may be there again at the next run.
    String key = sources.isWhole() ? plan.key() : "";
    return new Drawn(key, claims, cover, drawn(pages, cores));
  }

  private static SortedMap<String, byte[]> drawn(SortedMap<String, SiteFile> files, int cores)
      throws IOException {
    SortedMap<String, byte[]> made = new ConcurrentSkipListMap<>();
    each(files.entrySet(), cores, file -> made.put(file.getKey(), file.getValue().data()));
    return made;
  }

  /** Writes those files that are not there yet; the SHA-256 of all. */
  private SortedMap<String, String> write(SortedMap<String, byte[]> made, int cores)
      throws IOException {
    SortedMap<String, String> sums = new ConcurrentSkipListMap<>();
    each(
        made.entrySet(),
        cores,
        file -> {
          String sum = Fingerprint.of(file.getValue());
          if (!output.holds(file.getKey(), sum)) {
            output.write(file.getKey(), file.getValue());
          }
          sums.put(file.getKey(), sum);
        });
    return sums;
  }

  private List<String> pages() {
    List<String> pages = new ArrayList<>(List.of("index.html"));
    now.values().stream()
        .flatMap(made -> made.files().keySet().stream())
        .filter(path -> path.endsWith(".html"))
        .forEach(pages::add);
    return pages;
  }

  /** Removes pages that nothing makes any more. */
  private void clear() throws IOException {
    for (Map.Entry<String, MadePages> old : before.entrySet()) {
      if (findings.containsKey(old.getKey())) {
        now.put(old.getKey(), old.getValue());
        continue;
      }
      MadePages made = now.get(old.getKey());
      for (Map.Entry<String, String> file : old.getValue().files().entrySet()) {
        boolean kept = made != null && made.files().containsKey(file.getKey());
        if (!kept && output.holds(file.getKey(), file.getValue())) {
          output.remove(file.getKey());
        }
      }
    }
  }

  private static SortedMap<String, MadePages> parse(String json) {
    SortedMap<String, MadePages> read = new TreeMap<>(JsonText.read(JSON, json).orElse(Map.of()));
    read.values().removeIf(made -> made == null || !made.isWhole());
    return read;
  }
}
