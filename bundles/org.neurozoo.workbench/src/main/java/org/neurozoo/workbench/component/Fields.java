package org.neurozoo.workbench.component;

import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Property;

/** The field that suits a kind. */
final class Fields {
  private Fields() {}

  static Field of(Property<?> property, String name, Context context, Field.Entry entry) {
    return switch (property.kind()) {
      case Kind.Whole whole -> new NumberField(property, entry);
      case Kind.Real real -> new NumberField(property, entry);
      case Kind.Truth truth -> new SwitchField(entry);
      case Kind.Text text -> new TypedField(String::valueOf, entry);
      case Kind.OneOf words ->
          new WordField(
              words.options(),
              word -> Wording.word(context.about(), property, word, context.locale()),
              entry);
      case Kind.Contributed kind -> new ChoiceField(kind.contributionKind(), name, context, entry);
      case Kind.ListOf<?> list -> new ListField(property, list.element(), name, context, entry);
    };
  }
}
