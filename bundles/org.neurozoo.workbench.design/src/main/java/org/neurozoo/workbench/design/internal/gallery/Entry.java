package org.neurozoo.workbench.design.internal.gallery;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.neurozoo.network.NetworkFamily;
import org.neurozoo.network.Template;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.design.internal.text.Said;

/** A line of the gallery. */
sealed interface Entry {
  /** The family of the templates that follow. */
  record Heading(String title) implements Entry {}

  /**
   * A template.
   *
   * @param facts data set and score
   */
  record Item(Template template, String family, String title, String help, String facts)
      implements Entry {
    /**
     * How well it matches a search, 0 for best; empty unless every word of the search occurs in it.
     * The title counts most, above all its beginning, then the beginnings of its words.
     */
    OptionalInt rank(String search) {
      String wanted = search.toLowerCase(Locale.ROOT).strip();
      List<String> words = List.of(wanted.split("\\s+"));
      String name = title.toLowerCase(Locale.ROOT);
      String all =
          String.join(" ", title, help, template.id(), family, template.family(), facts)
              .toLowerCase(Locale.ROOT);
      if (!words.stream().allMatch(all::contains)) {
        return OptionalInt.empty();
      }
      if (name.startsWith(wanted) || template.id().equals(wanted)) {
        return OptionalInt.of(0);
      }
      boolean begins = words.stream().allMatch(word -> (" " + name).contains(" " + word));
      return OptionalInt.of(begins ? 1 : words.stream().allMatch(name::contains) ? 2 : 3);
    }
  }

  /** Those that match a search, the best first; those that match alike as they were. */
  static List<Entry> found(List<Item> items, String search) {
    return items.stream()
        .filter(item -> item.rank(search).isPresent())
        .sorted(Comparator.comparingInt(item -> item.rank(search).orElseThrow()))
        .map(Entry.class::cast)
        .toList();
  }

  /** All templates, by the titles of their families and their own. */
  static List<Item> all(Workbench workbench) {
    Map<String, String> families = new LinkedHashMap<>();
    workbench
        .all(NetworkFamily.class)
        .forEach(family -> families.put(family.id(), family.title(workbench.locale())));
    return workbench.all(Template.class).stream()
        .map(each -> item(each, families.getOrDefault(each.family(), each.family()), workbench))
        .sorted(Comparator.comparing(Item::family).thenComparing(Item::title))
        .toList();
  }

  private static Item item(Template template, String family, Workbench workbench) {
    Locale locale = workbench.locale();
    return new Item(
        template, family, template.title(locale), template.help(locale), facts(template, locale));
  }

  private static String facts(Template template, Locale locale) {
    String spec = template.experiment().path("data").path("spec").asText();
    String source =
        spec.isBlank() ? Said.text(locale, "templates.own.data") : spec.split("[:?]")[0];
    String promise = promise(template.score(), locale);
    return promise.isEmpty() ? source : source + " · " + promise;
  }

  /** How good it gets; what shows how training goes wrong promises nothing that is good. */
  private static String promise(Template.Score score, Locale locale) {
    NumberFormat format =
        score.figure().endsWith("accuracy")
            ? NumberFormat.getPercentInstance(locale)
            : NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(2);
    String least = format.format(score.least());
    boolean told = score.least() > 0 && !score.figure().endsWith("loss");
    String name = score.figure().endsWith("r2") ? "R² " : "";
    return told ? name + "≥ " + least : "";
  }

  /** Items with the headings of their families between them. */
  static List<Entry> grouped(List<Item> items) {
    List<Entry> entries = new ArrayList<>();
    String family = null;
    for (Item item : items) {
      if (!item.family().equals(family)) {
        family = item.family();
        entries.add(new Heading(family));
      }
      entries.add(item);
    }
    return entries;
  }
}
