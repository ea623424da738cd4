package dicta.serve.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page with a keyboard alone, and as a screen reader hears it: roles and names of the accessibility tree. */
class WithoutMouseIT extends AtADesk {
  private static final int MOST_TABS = 120;

  private Locator role(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator roleLike(AriaRole role, String pattern) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile(pattern)));
  }

  /** Tab by tab, as nobody would but everybody must be able to. */
  private void tabTo(Locator wanted) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) wanted.evaluate("e => e === document.activeElement")) {
        assertTrue((Boolean) wanted.evaluate("e => e.matches(':focus-visible')"), "focus is not to be seen");
        return;
      }
    }
    throw new AssertionError("not reached by Tab: " + wanted);
  }

  @Test
  void aStatementIsFoundReadAndCitedByKeyboardAlone() {
    page.keyboard().press("Tab");
    assertThat(role(AriaRole.LINK, "Skip to the results")).isFocused();
    page.keyboard().press("/");
    page.keyboard().type("gates");
    page.keyboard().press("Enter");
    assertThat(page.locator("#count")).hasText(Pattern.compile("^2 statements"));
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".hit .words").first()).isFocused();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/quote/treaty\\..*"));
    tabTo(role(AriaRole.BUTTON, "Copy: Plain text"));
    page.keyboard().press("Enter");
    assertTrue(List.of("Copied", "Copy").contains(role(AriaRole.BUTTON, "Copy: Plain text").innerText()));
    page.goBack();
    assertThat(page.locator("#count")).hasText(Pattern.compile("^2 statements"));
  }

  @Test
  void filtersDatesAndExclusionsAreReachedByTabAndWorkBySpaceAndEnter() {
    tabTo(page.locator("#from"));
    page.keyboard().type("2031-03");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*from=2031-03$"));
    assertThat(page.locator("#from")).isFocused();
    tabTo(roleLike(AriaRole.CHECKBOX, "^Tovan Brisk \\d+$").first());
    page.keyboard().press("Space");
    assertThat(page).hasURL(Pattern.compile(".*speaker=tovan-brisk.*"));
    assertThat(roleLike(AriaRole.CHECKBOX, "^Tovan Brisk \\d+$").first()).isFocused();
    tabTo(role(AriaRole.LINK, "Exclude Mirela Sand").first());
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*not\\.speaker=mirela-sand.*"));
    tabTo(role(AriaRole.LINK, "Clear all"));
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/$"));
    assertThat(page.locator("#count")).isFocused();
  }

  @Test
  void theSearchPageIsHeardAsLandmarksAFormGroupsAndAListOfStatements() {
    page.navigate("/?q=gates");
    assertThat(page.getByRole(AriaRole.BANNER)).hasCount(1);
    assertThat(page.getByRole(AriaRole.MAIN)).hasCount(1);
    assertThat(page.getByRole(AriaRole.CONTENTINFO)).hasCount(1);
    assertThat(page.getByRole(AriaRole.SEARCH)).hasCount(1);
    assertThat(role(AriaRole.COMBOBOX, "Search statements")).hasAttribute("aria-expanded", "false");
    assertThat(roleLike(AriaRole.HEADING, "^2 statements")).hasCount(1);
    for (String facet : List.of("Speaker", "About", "Country", "Outlet", "Kind", "Date")) {
      assertThat(role(AriaRole.GROUP, facet)).hasCount(1);
    }
    assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Speaker").setExact(true))
        .getByRole(AriaRole.CHECKBOX).first()).hasAccessibleName(Pattern.compile("\\S+ \\S+ \\d+"));
    assertThat(role(AriaRole.LINK, "Remove words: gates")).hasCount(1);
    assertThat(roleLike(AriaRole.GROUP, "^Statements over time: ")).hasCount(1);
    assertThat(page.getByRole(AriaRole.STATUS)).hasCount(1);
    String tree = page.locator("ol.hits").ariaSnapshot();
    assertEquals(2, tree.split("- listitem").length - 1, tree);
    assertTrue(tree.contains("Tovan Brisk"), tree);
  }

  @Test
  void theCountIsSaidOncePoliteAfterEachSearch() {
    page.evaluate("""
        window.said = [];
        new MutationObserver(() => { const t = document.getElementById('live').textContent; if (t) window.said.push(t); })
          .observe(document.getElementById('live'), { childList: true, characterData: true, subtree: true });
        """);
    roleLike(AriaRole.CHECKBOX, "^Tovan Brisk \\d+$").first().check();
    assertThat(page.locator("#live")).hasText("10 statements");
    page.waitForTimeout(300);
    assertEquals(List.of("10 statements"), page.evaluate("window.said"));
    assertThat(page.locator("#live")).hasAttribute("aria-live", "polite");
  }

  @Test
  void theBoxIsHeardAsAComboboxWithItsOffers() {
    Locator box = role(AriaRole.COMBOBOX, "Search statements");
    box.focus();
    page.keyboard().type("tov");
    Locator offers = role(AriaRole.LISTBOX, "Suggestions");
    assertThat(offers.getByRole(AriaRole.OPTION).first()).containsText("Tovan Brisk");
    assertThat(box).hasAttribute("aria-expanded", "true");
    page.keyboard().press("ArrowDown");
    String active = box.getAttribute("aria-activedescendant");
    assertThat(page.locator("#" + active)).hasAttribute("aria-selected", "true");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*speaker=tovan-brisk$"));
  }

  @Test
  void aStatementAnArticleAndASpeakerAreHeardUnderTheirHeadings() {
    page.navigate("/quote/treaty.106");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasCount(1);
    for (String section : List.of("In its place", "Cite it", "The facts", "How the speaker was worked out", "Other candidates",
        "Did anyone else say or carry it?")) {
      assertThat(role(AriaRole.REGION, section)).hasCount(1);
    }
    page.navigate("/article/treaty");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasCount(1);
    assertThat(role(AriaRole.LINK, "Statement 2")).hasCount(1);
    assertThat(role(AriaRole.LIST, "Who speaks here").getByRole(AriaRole.LISTITEM)).hasCount(4);
    page.navigate("/speaker/tovan-brisk");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Tovan Brisk");
    assertThat(role(AriaRole.TABLE, "Whom they speak about")).hasCount(1);
    page.navigate("/matrix");
    assertThat(roleLike(AriaRole.LINK, "^.+ about Tovan Brisk: \\d+ statements?$").first()).isVisible();
    assertThat(role(AriaRole.COLUMNHEADER, "Tovan Brisk")).hasCount(1);
  }
}
