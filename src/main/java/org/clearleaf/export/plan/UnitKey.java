package org.clearleaf.export.plan;

import java.nio.file.Path;
import java.util.Optional;
import org.clearleaf.export.input.ClinicFile;
import org.clearleaf.export.input.Fingerprint;
import org.clearleaf.export.input.Inputs;
import org.clearleaf.export.input.Program;
import org.clearleaf.export.request.ExportRequest;

/**
 * All that a unit follows from, whatever of it is asked for: the program with its faces, looks,
 * words and countries, the texts and pictures of the title, the clinic, and how it is held to the
 * rules. Plan and record both begin with it, so that a new kind of input is named here alone.
 */
public final class UnitKey {
  private UnitKey() {}

  /** The beginning of a key. */
  public static Fingerprint of(
      ExportRequest request, Path source, Inputs inputs, Optional<ClinicFile> clinic) {
    return new Fingerprint()
        .add(Program.KEY)
        .add(inputs.key(TitlePlan.root(source)))
        .add(clinic.map(c -> c.inputs().key(c.folder())).orElse(""))
        // Strict, since what an edition has to say is only known when it is made.
        .add(request.check() + " " + request.strict() + " " + request.trace());
  }
}
