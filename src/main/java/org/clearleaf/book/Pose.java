package org.clearleaf.book;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One frame of a stretch: a person seen from the side, facing right, as joint angles in degrees.
 * Standing upright with hanging arms is zero everywhere; forward, up and bent are positive.
 *
 * @param person which of the drawn people it is
 * @param look what the face says, and what is on the feet
 * @param trunk lean of the trunk from upright
 * @param near the limbs on the viewer's side
 * @param far the limbs on the other side
 * @param anchor the joint whose place is given, and where; all else follows from it. The unit is
 *     body height, x to the right, y up from the floor
 * @param props what stands around the person
 * @param contacts what of the body touches what; the drawing turns joints a little to meet them
 * @param arrows motions to show
 * @param muscle the muscle to mark, if any
 * @param before where the near leg was before it moved, drawn as an outline
 */
public record Pose(
    String person,
    Look look,
    double trunk,
    Limbs near,
    Limbs far,
    Anchor anchor,
    List<Prop> props,
    List<Contact> contacts,
    List<Arrow> arrows,
    Optional<Muscle> muscle,
    Optional<Before> before) {

  /** Copies the lists. */
  public Pose {
    props = List.copyOf(props);
    contacts = List.copyOf(contacts);
    arrows = List.copyOf(arrows);
  }

  /** The same pose with its joints turned and its anchor moved. */
  public Pose turned(double lean, Limbs nearLimbs, Limbs farLimbs, Anchor place) {
    return new Pose(
        person, look, lean, nearLimbs, farLimbs, place, props, contacts, arrows, muscle, before);
  }

  /** How a person looks in one frame. */
  public record Look(Face face, Feet feet) {
    /** At ease, in shoes. */
    public static final Look PLAIN = new Look(Face.CALM, Feet.SHOES);
  }

  /** What a face says. */
  public enum Face {
    CALM,
    PAIN,
    GLAD
  }

  /** What is on the feet. */
  public enum Feet {
    SHOES,
    BARE
  }

  /** What authors call a part, a prop or a muscle: `near-hand`. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One side's arm and leg. */
  public record Limbs(double shoulder, double elbow, double hip, double knee, double ankle) {}

  /**
   * Where the near leg was.
   *
   * @param ankle where its ankle was; where none is given, its hip was where it is now
   */
  public record Before(double hip, double knee, double ankleBend, Optional<Place> ankle) {}

  /** A point of the picture. */
  public record Place(double x, double y) {}

  /** Where a joint stands. */
  public record Anchor(Joint joint, double x, double y) {}

  /** Joints that can be anchors. */
  public enum Joint {
    HIP,
    NEAR_ANKLE,
    FAR_ANKLE
  }

  /**
   * A thing in the picture.
   *
   * @param name what contacts call it: its kind unless the author names it
   * @param numbers see the authoring guide
   */
  public record Prop(PropKind kind, String name, Map<String, Double> numbers) {
    /** Copies the numbers. */
    public Prop {
      numbers = Map.copyOf(numbers);
    }

    /** A number of the prop, or what it is when not given. */
    public double number(String key, double otherwise) {
      return numbers.getOrDefault(key, otherwise);
    }
  }

  /** Things that can stand in a picture. */
  public enum PropKind {
    FLOOR,
    WALL,
    CHAIR,
    WHEELCHAIR,
    BED,
    PILLOW,
    RAIL,
    STEP,
    STOOL,
    TOWEL,
    /** An ice pack in a cloth, on the near calf. */
    PACK,
    /** The arms of someone who holds the near knee straight and pushes the ball of that foot up. */
    HELPER
  }

  /**
   * A part of the body that touches something.
   *
   * @param on the name of a prop, or a {@link Spot} of the body
   */
  public record Contact(Part part, String on) {}

  /** Parts of the body that can touch something. FOOT is a flat sole, INSTEP the top of a foot. */
  public enum Part {
    SEAT(true),
    BACK(false),
    NEAR_FOOT(true),
    FAR_FOOT(true),
    NEAR_HEEL(false),
    FAR_HEEL(false),
    NEAR_TOES(true),
    FAR_TOES(true),
    NEAR_INSTEP(false),
    FAR_INSTEP(false),
    NEAR_HAND(false),
    FAR_HAND(false);

    private final boolean bears;

    Part(boolean bears) {
      this.bears = bears;
    }

    /** Whether a body can rest its weight on it. */
    public boolean bears() {
      return bears;
    }
  }

  /** Places on the body that a hand can hold. */
  public enum Spot {
    NEAR_THIGH,
    FAR_THIGH,
    NEAR_CALF,
    NEAR_SHIN,
    NEAR_ANKLE,
    NEAR_TOE
  }

  /**
   * A motion from one point to another.
   *
   * @param bend how far the middle of its way lies to the left of a straight one
   */
  public record Arrow(double fromX, double fromY, double toX, double toY, double bend) {}

  /**
   * A muscle that is marked.
   *
   * @param near whether it is of the leg on the viewer's side
   * @param pain whether it hurts
   */
  public record Muscle(MuscleKind kind, boolean near, boolean pain) {}

  /** Muscles that can be marked. */
  public enum MuscleKind {
    CALF,
    SOLEUS,
    HAMSTRING,
    QUADRICEPS
  }
}
