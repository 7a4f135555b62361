package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Block;
import org.clearleaf.book.Measure;
import org.clearleaf.book.NodeId;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.yaml.YamlNode;

/**
 * Reads a dose, one of `hold 10-30 s x 3`, `hold 10 s x 3 both`, `repeat 30`, `count 30`, `for 2
 * minutes`, `until it eases`, and how often it is done.
 */
final class DoseReader {
  private static final Pattern HOLD =
      Pattern.compile("hold (\\d+)(?:-(\\d+))? s(?: x (\\d+)( both)?)?");
  private static final Pattern REPEAT = Pattern.compile("repeat (\\d+)");
  private static final Pattern COUNT = Pattern.compile("count (\\d+)");
  private static final Pattern FOR = Pattern.compile("for (\\d+) minutes?");

  private final StretchWords words;
  private final NodeId owner;
  private final List<Block.Fact> facts = new ArrayList<>();
  private Optional<Block.Hold> hold = Optional.empty();

  private DoseReader(StretchWords words, NodeId owner) {
    this.words = words;
    this.owner = owner;
  }

  /** The dose of a stretch, if it names one that can be read. */
  static Optional<Block> read(
      YamlNode.Mapping yaml, NodeId stretch, StretchWords words, Findings findings) {
    Optional<String> text = yaml.text("dose");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    NodeId id = stretch.part("dose");
    DoseReader reader = new DoseReader(words, id);
    if (!reader.dose(text.get())) {
      findings.at(
          yaml.get("dose").orElseThrow().span(),
          Rule.YAML_VALUE,
          "“"
              + text.get()
              + "” is no dose; write hold 10-30 s x 3, repeat 30, count 30, for 2 minutes or until it"
              + " eases");
    }
    YamlNode.Mapping often = yaml.mapping("often");
    often
        .text("value")
        .ifPresent(value -> reader.fact(Measure.OFTEN, value, often.text("words").orElse("")));
    return Optional.of(
        new Block.Dose(id, reader.facts, reader.hold, yaml.get("dose").orElseThrow().span()));
  }

  private boolean dose(String text) {
    Matcher holds = HOLD.matcher(text);
    Matcher repeat = REPEAT.matcher(text);
    Matcher count = COUNT.matcher(text);
    Matcher minutes = FOR.matcher(text);
    if (holds.matches()) {
      String most = holds.group(2) == null ? holds.group(1) : holds.group(2);
      String times = holds.group(3) == null ? "1" : holds.group(3);
      hold = Optional.of(new Block.Hold(number(holds.group(1)), number(most), number(times)));
      String seconds =
          holds.group(2) == null
              ? holds.group(1)
              : words.word("range").formatted(holds.group(1), holds.group(2));
      fact(Measure.HOLD, words.word("seconds").formatted(seconds), words.word("hold"));
      if (holds.group(3) != null) {
        fact(
            Measure.TIMES,
            words.word("times").formatted(holds.group(3)),
            words.word(holds.group(4) == null ? "side" : "both"));
      }
    } else if (repeat.matches()) {
      fact(Measure.TIMES, words.word("repeat").formatted(repeat.group(1)), words.word("slowly"));
    } else if (count.matches()) {
      fact(Measure.TIMES, words.word("count").formatted(count.group(1)), words.word("slowly"));
    } else if (minutes.matches()) {
      String time =
          minutes.group(1).equals("1")
              ? words.word("minute")
              : words.word("minutes").formatted(minutes.group(1));
      fact(Measure.HOLD, words.word("for").formatted(time), words.word("steadily"));
    } else if (text.equals("until it eases")) {
      fact(Measure.HOLD, words.word("until"), words.word("slowly"));
    } else {
      return false;
    }
    return true;
  }

  /** A number that fits; what is longer is no dose anyway. */
  private static int number(String digits) {
    return digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private void fact(Measure measure, String value, String about) {
    NodeId id = owner.part(Integer.toString(facts.size() + 1));
    String upper = value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
    facts.add(
        new Block.Fact(
            measure, words.phrase(id.part("value"), upper), words.phrase(id.part("words"), about)));
  }
}
