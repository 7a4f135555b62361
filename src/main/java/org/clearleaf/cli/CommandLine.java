package org.clearleaf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;

/** Parses the words of one command, and prints its help. */
final class CommandLine {
  private static final int WIDTH = 80;

  private final String usage;
  private final String about;
  private final Options options = new Options();

  /**
   * A command line.
   *
   * @param usage after `clearleaf`
   * @param about one sentence
   */
  CommandLine(String usage, String about) {
    this.usage = usage;
    this.about = about;
    options.addOption(Option.builder("h").longOpt("help").desc("this text").get());
  }

  CommandLine flag(String name, String description) {
    options.addOption(Option.builder().longOpt(name).desc(description).get());
    return this;
  }

  CommandLine value(String letter, String name, String value, String description) {
    options.addOption(
        Option.builder(letter.isEmpty() ? null : letter)
            .longOpt(name)
            .hasArg()
            .argName(value)
            .desc(description)
            .get());
    return this;
  }

  /** The parsed words; empty when help was asked for and printed. */
  Optional<org.apache.commons.cli.CommandLine> parse(String[] words, PrintStream out)
      throws ParseException {
    var parsed = parse(words);
    if (parsed.hasOption("help")) {
      help(out);
      return Optional.empty();
    }
    return Optional.of(parsed);
  }

  /** The parsed words. */
  org.apache.commons.cli.CommandLine parse(String[] words) throws ParseException {
    return DefaultParser.builder().setAllowPartialMatching(false).get().parse(options, words);
  }

  private void help(PrintStream out) {
    TextHelpAppendable text = new TextHelpAppendable(out);
    text.setMaxWidth(WIDTH);
    try {
      HelpFormatter.builder()
          .setShowSince(false)
          .setHelpAppendable(text)
          .get()
          .printHelp("clearleaf " + usage, about, options, "", false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
