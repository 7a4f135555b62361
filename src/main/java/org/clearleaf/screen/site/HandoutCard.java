package org.clearleaf.screen.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.edition.Words;

/**
 * A handout with all its prints.
 *
 * @param picture of the stretch that it shows, from the page that offers it
 */
public record HandoutCard(
    String name, String title, Optional<ScreenEdition.Pose> picture, List<PrintLink> prints) {

  /** Copies the prints. */
  public HandoutCard {
    prints = List.copyOf(prints);
  }

  /**
   * A file to print.
   *
   * @param label paper and size of print
   * @param facts pages and weight
   */
  public record PrintLink(String href, String label, String facts) {}

  /**
   * The handouts among files.
   *
   * @param page where they are offered, below the title's folder
   * @param folder of the record, below the title's folder
   */
  static List<HandoutCard> of(
      List<UnitRecord.File> files,
      Words words,
      Map<String, ScreenEdition.Pose> poses,
      String page,
      String folder) {
    Map<String, List<UnitRecord.File>> byName = new LinkedHashMap<>();
    files.stream()
        .filter(file -> (folder + file.name()).startsWith("handouts/"))
        .forEach(f -> byName.computeIfAbsent(f.edition(), n -> new ArrayList<>()).add(f));
    List<HandoutCard> cards = new ArrayList<>();
    byName.forEach(
        (name, prints) -> {
          String shown = prints.get(0).print().title();
          cards.add(
              new HandoutCard(
                  name,
                  shown.isEmpty() ? name : shown,
                  Optional.ofNullable(poses.get(name))
                      .map(
                          pose ->
                              new ScreenEdition.Pose(
                                  Addresses.relative(page, pose.address()), pose.alt())),
                  prints.stream().map(file -> print(file, page, folder, words)).toList()));
        });
    return cards;
  }

  private static PrintLink print(UnitRecord.File file, String page, String folder, Words words) {
    // Only its end says how a file is printed: a sheet itself may be named so.
    boolean large = file.name().matches(".*-large-print(-black)?\\.pdf");
    boolean black = file.print().black();
    String size =
        words.say(
            large
                ? black ? "site-print-large-black" : "site-print-large"
                : black ? "site-print-black" : "site-print-standard");
    String paper = file.print().paper();
    return new PrintLink(
        Addresses.relative(page, folder + file.name()),
        paper.isEmpty() ? size : paper + ", " + size,
        Download.pages(file.pages(), words) + ", " + Download.size(file.bytes(), words));
  }
}
