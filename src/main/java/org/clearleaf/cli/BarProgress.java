package org.clearleaf.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.outcome.TitleOutcome.State;

/** A bar on a terminal, with rate and time left; what else is to say comes when it is full. */
final class BarProgress implements Progress {
  private final PrintStream out;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final LineProgress lines;
  private Optional<ProgressBar> bar = Optional.empty();

  BarProgress(Path output, PrintStream out) {
    this.out = out;
    this.lines = new LineProgress(output, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @Override
  public void begins(int titles) {
    lines.begins(titles);
    bar =
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName("export")
                .setInitialMax(titles)
                .setStyle(ProgressBarStyle.ASCII)
                .setSpeedUnit(ChronoUnit.MINUTES)
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .build());
  }

  @Override
  public void done(TitleOutcome title) {
    // A log tells of what is as it was; someone who waits wants to see what moves.
    if (title.state() != State.UNCHANGED) {
      lines.done(title);
      if (title.state() != State.STILL_REJECTED) {
        bar.ifPresent(b -> b.setExtraMessage(" " + title.name()).step());
      }
    }
  }

  @Override
  public void stopped(int published) {
    lines.stopped(published);
    // Below the bar.
    out.println();
    out.print(said.toString(StandardCharsets.UTF_8));
  }

  @Override
  public void ends() {
    bar.ifPresent(ProgressBar::close);
    out.print(said.toString(StandardCharsets.UTF_8));
  }
}
