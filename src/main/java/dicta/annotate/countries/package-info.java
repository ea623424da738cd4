/**
 * Which countries a text names and is about.
 *
 * <p>Entry: {@link dicta.annotate.countries.Countries#load()}. May use: model, text.
 *
 * <p>The way of a name: {@link dicta.annotate.countries.NameFinder} looks tokens up in the {@link
 * dicta.annotate.countries.Gazetteer} of countries, regions and large towns, in {@link dicta.annotate.countries.Towns} and after
 * a comma in {@link dicta.annotate.countries.States} ("Athens, Ga."); {@link dicta.annotate.countries.SmallTowns} and {@link
 * dicta.annotate.countries.Disambiguator} drop people, newspapers, firms and languages and choose among namesakes by the {@link
 * dicta.annotate.countries.Evidence} of the whole text; {@link dicta.annotate.countries.Prominence} says what the article is
 * about. What is known lies in {@code dicta/countries/}: names by language, the words around them, states with their short forms,
 * and the towns and regions of the world (GeoNames, CC BY 4.0). {@code towns.tsv} is made by {@code
 * dicta.annotate.countries.build.TownsBuilder}; {@code places.tsv} was drawn from an earlier download of the same source, without
 * a program that is kept.
 */
@NullMarked
package dicta.annotate.countries;

import org.jspecify.annotations.NullMarked;
