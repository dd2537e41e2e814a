package org.partnersegments.demo;

import java.util.List;

/** Names in Latin script, of companies and of people. */
final class LatinNames {

  private static final String WORDS =
      """
      Rabattfuchs, Sparwelt, Deal Planet, Æther, Œuvre, Blåbær, Nørrebro, Kürbis, Ærlig, Pixelwerk,
      Nordlicht, Café Noir, Çiçek, Señor Ahorro, Żubr, Ångström, Þingvellir, Côte Sud, Bella Città,
      Fjällräven Fan, Straßenkind, Grüne Wiese, Weißblau, Ahorrolandia, Bonne Affaire, Crème Brûlée,
      Hello Penny, Smart Saver, Voyageur, Wanderlust, Glitter & Gold, Bücherwurm, Ørsted Tech,
      Młody Kupiec, České Slevy, Göteborg, Düsseldorf, Zürich West, Málaga, São Paulo, Łódź, Győr,
      Tromsø, Århus, Reykjavík, Montréal, Kraków, Phố Cổ, Hà Nội, Iași, Chișinău, Ħamrun, Ŝparema,
      Cloud Nine, Red Panda, Blue Heron, Tiny Kitchen, Urban Runner, Vegan Corner, Mama Bear,
      Code & Coffee, Retro Arcade, Night Owl, Little Fox, Golden Hour, Paper Plane, Fresh Start
      """;

  private static final String KINDS =
      """
      Media, Deals, Reviews, Blog, Network, Studio, Digital, Publishing, Vouchers, Cashback, Travel,
      Lifestyle, Magazine, Newsletter, Gutscheine, Angebote, Vergleich, Verlag, Tipps, Réductions,
      Voyages, Médias, Ofertas, Viajes, Cupones, Sconti, Offerte, Reizen, Aanbiedingen, Rabatter,
      Resor, Zniżki, Okazje, Podcast, Channel, Club, Partners GmbH, Ltd, SARL, S.L., AB, A/S
      """;

  private static final String SURNAMES =
      """
      O'Brien, O’Connor, D'Angelo, Müller, Schäfer, Groß, Özdemir, Pérez, Núñez, García, Gonçalves,
      Łukasiewicz, Wójcik, Dvořák, Šťastný, Kovács, Szőke, Popović, Đorđević, Țăranu, Bjørnsen,
      Åkesson, Lindström, Þórsson, Sørensen, Kjær, Lefèvre, Beauséjour, Lebœuf, Van den Berg, De Vries,
      Nguyễn, Trần, Smith, Jones, Taylor, Patel, Khan, Silva, Rossi, Esposito, Bianchi, Fischer,
      Weber, Novák, Horváth, Nowak, Andersson, Virtanen, Mäkinen, Tamm, Bērziņš, Kazlauskienė,
      McDonald, Fitzgerald, N'Diaye, Traoré, Yılmaz, Öztürk, Murphy
      """;

  private static final String FIRST_NAMES =
      """
      Anna, Zoë, Noël, Jürgen, Björn, Søren, Åsa, Łucja, Jiří, Šárka, Zsófia, Ștefan, Chloé, Renée,
      François, Íñigo, José, María, João, Inês, Giulia, Luca, Niccolò, Aoife, Siobhán, Seán, Dafydd,
      Emma, Liam, Olivia, Noah, Mia, Ben, Lea, Paul, Ida, Emil, Aino, Väinö, Kärt, Jānis, Ugnė, Đuro,
      Ivana, Luka, Ömer, Ayşe, Çağla, Gökhan, Thảo, Minh, Priya, Amara, Kofi, Fatou, Sophie, Max,
      Charlotte, Hugo, Freya
      """;

  private static final String DOMAINS = ".com, .de, .fr, .co.uk, .es, .it, .nl, .se, .pl, 24, 365";

  /**
   * Dotted and dotless i: lower-casing them by the server's locale would find the wrong partners.
   */
  private static final NameStyle TURKISH =
      new NameStyle(
          4,
          """
          İstanbul, Işık, Ihlamur, İzmir, Çınar, Güneş, Şehir, Yıldız, Ağaç, Kırmızı, Iğdır, İpek,
          Isparta, Gümüş, Beyoğlu, Ankara, Bilgi, Altın, DİJİTAL, ILICA
          """,
          " ",
          """
          Fırsatları, İndirim, Kuponları, Dijital, Yayıncılık, Alışveriş, Dünyası, Pazarı, Ajansı,
          Haber, SATIŞ, Rehberi, İlanları, Kitabı
          """);

  static final List<NameStyle> STYLES =
      List.of(
          new NameStyle(22, WORDS, " ", KINDS),
          new NameStyle(12, SURNAMES, " ", KINDS),
          new NameStyle(8, SURNAMES, " & ", SURNAMES),
          new NameStyle(18, FIRST_NAMES, " ", SURNAMES),
          new NameStyle(7, WORDS, "", DOMAINS),
          TURKISH);

  private LatinNames() {}
}
