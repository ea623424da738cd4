/**
 * Which countries a text names and is about.
 *
 * <p>Entry: {@link dicta.annotate.countries.Countries#load()}. May use: model, text.
 *
 * <p>The way of a name: {@link dicta.annotate.countries.NameFinder} looks tokens up in the {@link
 * dicta.annotate.countries.Gazetteer}; {@link dicta.annotate.countries.Disambiguator} drops people, newspapers and firms and
 * chooses among namesakes; {@link dicta.annotate.countries.Prominence} says what the article is about. What is known lies in
 * {@code dicta/countries/}: names by language, the words around them, and the towns and regions of the world (GeoNames, CC BY
 * 4.0).
 */
@NullMarked
package dicta.annotate.countries;

import org.jspecify.annotations.NullMarked;
