package org.clearleaf.export.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Clinic;
import org.clearleaf.edition.HandoutSheet;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;
import org.clearleaf.manuscript.ClinicReader;
import org.clearleaf.picture.PictureReader;
import org.clearleaf.picture.Pictures;

/**
 * A clinic's file, read once a run.
 *
 * @param clinic empty when nobody could tell whose it is
 * @param name of the clinic in units: its folder's in the output
 * @param findings errors among them refuse it
 * @param inputs the file and the logo
 */
public record ClinicFile(
    Path file,
    Optional<Clinic> clinic,
    String name,
    boolean usable,
    List<Finding> findings,
    Inputs inputs) {

  public ClinicFile {
    findings = List.copyOf(findings);
  }

  /** The folder that a logo must lie in. */
  public Path folder() {
    return folder(file);
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().normalize().resolveSibling(".").normalize();
  }

  /** The clinics that paths name. */
  public static List<ClinicFile> all(List<Path> paths) {
    List<ClinicFile> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<Path> seen = new HashSet<>();
    for (Path path : paths) {
      List<Path> files = ClinicReader.find(path);
      for (Path file : files) {
        if (seen.add(file.toAbsolutePath().normalize())) {
          all.add(read(file, names));
        }
      }
      if (files.isEmpty()) {
        Finding none = Finding.about(path.toString(), Rule.CLINIC_NONE);
        String name = String.valueOf(path.getFileName());
        all.add(
            new ClinicFile(
                path, Optional.empty(), name, false, List.of(none), Inputs.of(List.of())));
      }
    }
    return all;
  }

  private static ClinicFile read(Path file, Set<String> names) {
    Findings findings = new Findings();
    Inputs text = Inputs.of(List.of(file.toAbsolutePath().normalize()));
    Optional<Clinic> clinic = ClinicReader.read(file, findings);
    String name = clinic.map(Clinic::id).orElse(String.valueOf(file.getFileName()));
    boolean free = names.add(name);
    // Nothing is made of it, but it is spoken of.
    String own = free ? name : name + " (" + file + ")";
    if (!free && clinic.isPresent()) {
      findings.at(clinic.get().span(), Rule.CLINIC_FIELD, "another clinic has a file of this name");
    }
    List<String> logo = clinic.flatMap(Clinic::logo).stream().toList();
    boolean usable = free && clinic.isPresent();
    return new ClinicFile(
        file, clinic, own, usable, findings.list(), text.with(logo, folder(file)));
  }

  /** Pictures and the clinic's logo; what is wrong with it is a finding. */
  public Pictures withLogo(Pictures pictures, Findings findings) {
    Optional<String> path = clinic.flatMap(Clinic::logo);
    return path.flatMap(
            logo ->
                PictureReader.read(logo, folder(), clinic.orElseThrow().span(), findings)
                    .map(read -> pictures.with(HandoutSheet.clinicPicture(logo), read)))
        .orElse(pictures);
  }

  /** The same as it is now. */
  public ClinicFile again() {
    ClinicFile now = read(file, new HashSet<>());
    return usable ? now : this;
  }
}
