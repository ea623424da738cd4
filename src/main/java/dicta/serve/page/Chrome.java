package dicta.serve.page;

import dicta.serve.Assets;

/**
 * What every page has around its content.
 *
 * @param title of the document, before the product's name
 * @param q what stands in the box
 * @param sample whether to say that the archive is the invented sample
 * @param empty whether to say that the archive has no article yet
 * @param live whether the page swaps its results in place
 */
public record Chrome(Messages m, Assets assets, String title, String q, boolean sample, boolean empty, boolean live) {}
