package org.partnersegments.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Creates the partners' names: most are unique, a few occur twice, as in real life. */
final class DemoNames {

  /**
   * Names that are hard to search correctly: characters with a meaning in patterns or markup, pairs
   * that differ only in the form of a letter, ligatures, other widths. Each of them is always used.
   */
  private static final List<String> TRICKY =
      WordList.of(
          """
          O'Brien Media, 50% Club, Æther, 100 % Gutschein, A_B Testing Blog, AXB Testing Blog,
          snake_case Deals, Pérez Medios, Pe\u0301rez Medios, ﬁt & ﬁne, Œuvre & Cœur,
          İstanbul Fırsatları, ISPARTA Haber, ısparta haber, Straßenkind Blog, STRASSENKIND BLOG,
          AC\\DC Fans, Pixel 🦊 Reviews, ﾎﾟｲﾝﾄ天国, Ｆｕｌｌ Width Media, Rock 'n' Roll Rabatte,
          "Best of" Deals, D'Artagnan & Fils, 5 % Cashback, 5% Cashback, Ünlü & Ünsal, Ærø Ferie,
          Dvořák & Šťastný, Ωmega Deals, Deal_Hunter_99, C'est la vie, Tom’s Technikblog,
          L'Été Voyages, ½ Price Books, №1 Скидки, Ⅳ Gaming, 100_percent, Nguyễn Du Lịch, ÇOK UCUZ,
          çok ucuz, #ad & friends, I <3 Deals
          """);

  private static final Weighted<NameStyle> STYLES = new Weighted<>();

  static {
    LatinNames.STYLES.forEach(style -> STYLES.with(style.weight(), style));
    WorldNames.STYLES.forEach(style -> STYLES.with(style.weight(), style));
  }

  /** One in this many names that are already taken is used again. */
  private static final int REPEATED = 20;

  private DemoNames() {}

  /**
   * Creates names in the order of the partners.
   *
   * @param count at least a few hundred, so that the tricky names are far apart
   */
  static List<String> draw(int count, Random random) {
    Set<String> taken = new HashSet<>(TRICKY);
    List<String> names = new ArrayList<>(count);
    int apart = count / TRICKY.size();
    for (int i = 0; i < count; i++) {
      boolean tricky = i % apart == 0 && i / apart < TRICKY.size();
      names.add(tricky ? TRICKY.get(i / apart) : ordinary(taken, random));
    }
    return names;
  }

  private static String ordinary(Set<String> taken, Random random) {
    while (true) {
      String name = STYLES.draw(random).draw(random);
      if (taken.add(name) || random.nextInt(REPEATED) == 0) {
        return name;
      }
    }
  }
}
