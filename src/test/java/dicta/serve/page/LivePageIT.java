package dicta.serve.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody at a desk does with the page: filters, dates, keys, back and forward. */
class LivePageIT extends AtADesk {
  @BeforeEach
  void markTheDocument() {
    page.evaluate("window.sameDocument = true");
  }

  private Locator count() {
    return page.locator("#count");
  }

  private void assertNothingReloaded() {
    assertEquals(true, page.evaluate("window.sameDocument === true"), "the page was loaded anew");
  }

  @Test
  void aFilterSwapsTheResultsKeepsFocusAndSaysTheCount() {
    Locator brisk = page.getByLabel("Tovan Brisk").first();
    brisk.focus();
    page.keyboard().press("Space");
    assertThat(page).hasURL(Pattern.compile(".*/\\?speaker=tovan-brisk$"));
    assertThat(count()).containsText("10 statements");
    assertThat(page.getByLabel("Tovan Brisk").first()).isFocused();
    assertThat(page.getByLabel("Tovan Brisk").first()).isChecked();
    assertThat(page.locator("#live")).hasText("10 statements");
    assertNothingReloaded();
  }

  @Test
  void backAndForwardShowWhatTheAddressSays() {
    page.getByLabel("Tovan Brisk").first().check();
    assertThat(count()).containsText("10 statements");
    page.locator("#q").fill("harvest 7");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*q=harvest\\+7.*"));
    String narrowed = count().innerText();
    assertThat(page).hasTitle(Pattern.compile("^harvest 7 · .*"));
    page.goBack();
    assertThat(count()).containsText("10 statements");
    assertThat(page).hasTitle(Pattern.compile("^10 statements .*"));
    assertThat(page.locator("#q")).hasValue("");
    assertThat(page.getByLabel("Tovan Brisk").first()).isChecked();
    page.goBack();
    assertThat(count()).containsText("52 statements");
    assertThat(page.getByLabel("Tovan Brisk").first()).not().isChecked();
    page.goForward();
    page.goForward();
    assertThat(count()).hasText(narrowed);
    assertThat(page.locator("#q")).hasValue("harvest 7");
    assertNothingReloaded();
  }

  @Test
  void anOlderAnswerNeverOverwritesANewerOne() {
    page.evaluate("""
        () => {
          const box = document.getElementById('q');
          box.value = '%s';
          box.form.requestSubmit();
          setTimeout(() => { box.value = ''; document.querySelector('input[value="tovan-brisk"]').click(); }, 100);
        }""".formatted(FakeSearch.SLOW_WORD));
    assertThat(count()).containsText("10 statements");
    page.waitForTimeout(FakeSearch.SLOW_MS + 300);
    assertThat(count()).containsText("10 statements");
    assertThat(page).hasURL(Pattern.compile(".*/\\?speaker=tovan-brisk$"));
    assertThat(page.locator("#q")).hasValue("");
  }

  @Test
  void aSpeakerIsExcludedAndTakenBackFromTheChip() {
    page.locator("fieldset[data-facet=speaker] li").first().hover();
    page.getByLabel("Exclude Ilsabet Orvane").first().click();
    assertThat(page).hasURL(Pattern.compile(".*not\\.speaker=ilsabet-orvane$"));
    assertThat(page.locator(".chip.out s")).hasText("Ilsabet Orvane");
    assertThat(page.locator("fieldset[data-facet=speaker] li.out")).hasCount(1);
    page.getByLabel("Remove Speaker: Ilsabet Orvane").click();
    assertThat(page).hasURL(Pattern.compile(".*/$"));
    assertThat(page.locator(".chip")).hasCount(0);
    assertThat(count()).isFocused();
  }

  @Test
  void datesAreTypedAndBarsNarrowThem() {
    page.locator("#from").fill("2031-05");
    page.locator("#from").press("Tab");
    assertThat(page).hasURL(Pattern.compile(".*from=2031-05$"));
    assertThat(page.locator("#to")).isFocused();
    page.locator("svg.bars a[data-from='2031-08']").click();
    assertThat(page).hasURL(Pattern.compile(".*from=2031-08&to=2031-08$|.*to=2031-08&from=2031-08$"));
    assertThat(page.locator("#from")).hasValue("2031-08");
    page.getByText("Zoom out").click();
    assertThat(page).hasURL(Pattern.compile(".*from=2031&to=2031$"));
    assertNothingReloaded();
  }

  @Test
  void theSameSearchAgainIsNoFurtherStepInTheHistory() {
    page.locator("#q").fill("harvest");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*q=harvest$"));
    Object steps = page.evaluate("history.length");
    page.waitForResponse(answer -> answer.url().endsWith("?q=harvest"), () -> page.keyboard().press("Enter"));
    page.waitForFunction("() => !document.getElementById('view').hasAttribute('aria-busy')");
    assertEquals(steps, page.evaluate("history.length"));
    page.goBack();
    assertThat(count()).containsText("52 statements");
  }

  @Test
  void barsAreReachedByArrowKeysAndBrushedByDragging() {
    page.locator("svg.bars a").first().focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*from=2031-02&to=2031-02$"));
    assertThat(page.locator("svg.bars a").first()).isFocused(); // to step on from
    page.goBack();
    assertThat(count()).containsText("52 statements");
    var first = page.locator("svg.bars a[data-from='2031-03'] .slot").boundingBox();
    var last = page.locator("svg.bars a[data-from='2031-06'] .slot").boundingBox();
    page.mouse().move(first.x + 5, first.y + 40);
    page.mouse().down();
    page.mouse().move(last.x + 5, last.y + 30);
    page.mouse().move(last.x + 8, last.y + 30);
    page.mouse().up();
    assertThat(page).hasURL(Pattern.compile(".*from=2031-03&to=2031-06$"));
  }

  @Test
  void aValueThatIsNotAmongTheFirstOfAFacetIsFoundByItsName() {
    page.navigate("/?facet_size.speaker=2");
    page.evaluate("window.sameDocument = true");
    assertThat(page.locator("fieldset[data-facet=speaker] li")).hasCount(2);
    Locator find = page.getByLabel("Find in this list: Speaker");
    find.fill("quintan");
    assertThat(page.locator("fieldset[data-facet=speaker] li:visible")).hasCount(1);
    page.getByLabel("Pilar Quintanilla-Roe").first().check();
    assertThat(page).hasURL(Pattern.compile(".*speaker=pilar-quintanilla-roe.*"));
    assertNothingReloaded();
  }

  @Test
  void aWrongDateIsExplainedAtItsPlaceWithoutLosingThePage() {
    page.locator("#from").fill("soon");
    page.locator("#from").press("Enter");
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)).containsText("From");
    assertThat(page).hasURL(Pattern.compile(".*\\?from=soon$"));
    assertNothingReloaded();
    page.goBack();
    assertThat(count()).containsText("52 statements");
  }

  @Test
  void aMistakeInTheWordsIsMarkedInTheBoxItself() {
    page.locator("#q").fill("gates \"unclosed");
    page.keyboard().press("Enter");
    assertThat(page.locator(".warning")).containsText("never closed");
    assertEquals("6-7", page.evaluate("() => { const q = document.getElementById('q'); return q.selectionStart + '-' + q.selectionEnd; }"));
  }

  @Test
  void aQuestionIsOfferedAsTheSearchThatItMeans() {
    page.locator("#q").pressSequentially("what did anyone say about harvest in March 2031?");
    Locator options = page.getByRole(com.microsoft.playwright.options.AriaRole.OPTION);
    assertThat(options.first()).containsText("harvest, said in March 2031");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*q=harvest&from=2031-03&to=2031-03$"));
    assertNothingReloaded();
  }

  @Test
  void aSearchOfBeforeIsOfferedAgain() {
    page.locator("#q").fill("harvest 7");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*q=harvest\\+7$"));
    page.locator("#q").fill("");
    page.locator("#q").pressSequentially("har");
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("searched before")))
        .containsText("harvest 7");
  }

  @Test
  void keysLeadThroughTheHits() {
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".hit .words").first()).isFocused();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("k");
    assertThat(page.locator(".hit .words").nth(1)).isFocused();
    String speaker = page.locator(".hit").nth(1).getAttribute("data-speaker");
    page.keyboard().press("e");
    assertThat(page).hasURL(Pattern.compile(".*not\\.speaker=" + speaker + "$"));
    assertThat(page.locator(".hit .words").nth(1)).isFocused(); // what stands there now
    page.keyboard().press("j");
    page.keyboard().press("o");
    assertThat(page).hasURL(Pattern.compile(".*/article/.*#s\\d+$"));
    assertThat(page.locator("mark.st.lit").first()).isVisible();
  }

  @Test
  void theSheetOpensClosesAndSwitchesTheKeysOff() {
    page.keyboard().press("?");
    Locator sheet = page.locator("dialog#sheet");
    assertThat(sheet).isVisible();
    page.getByLabel("Single keys are on").uncheck();
    page.keyboard().press("Escape");
    assertThat(sheet).isHidden();
    page.locator("#count").focus();
    page.keyboard().press("/");
    assertThat(page.locator("#q")).not().isFocused();
  }

  @Test
  void aPersonIsSuggestedAndBecomesAFilter() {
    page.locator("#q").pressSequentially("harvest bris");
    Locator options = page.getByRole(com.microsoft.playwright.options.AriaRole.OPTION);
    assertThat(options.first()).containsText("Tovan Brisk");
    assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "s-0");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*q=harvest&speaker=tovan-brisk$"));
    assertThat(page.locator("#q")).hasValue("harvest");
    assertThat(page.locator("#suggestions")).isHidden();
  }

  @Test
  void pagesTurnInPlaceAndReturn() {
    String first = page.locator(".hit .words").first().innerText();
    page.getByText("Next page").click();
    assertThat(page).hasURL(Pattern.compile(".*cursor=.*"));
    assertThat(page.locator(".hit .words").first()).not().hasText(first);
    assertThat(count()).isFocused();
    page.goBack();
    assertThat(page.locator(".hit .words").first()).hasText(first);
    assertNothingReloaded();
  }

  @Test
  void anArticleIsReadStatementByStatementByKey() {
    page.navigate("/article/treaty");
    page.keyboard().press("n");
    assertThat(page.locator("#n1")).hasClass(Pattern.compile(".*lit.*"));
    page.keyboard().press("n");
    page.keyboard().press("n");
    assertThat(page.locator("mark.st.lit")).hasCount(2);
    page.keyboard().press("p");
    assertThat(page.locator("#n2")).hasClass(Pattern.compile(".*lit.*"));
    assertThat(page).hasURL(Pattern.compile(".*#s\\d+$"));
  }

  @Test
  void theQuotationMarkBeforeAStatementIsSeenFarDownTheListToo() {
    page.navigate("/?kind=direct");
    Locator mark = page.locator(".hit.direct .q").nth(12); // the first of the seventh
    mark.scrollIntoViewIfNeeded();
    page.waitForTimeout(200);
    assertEquals(true, mark.evaluate("""
        mark => {
          const { left, right, top, bottom } = mark.getBoundingClientRect();
          return mark.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
        }"""));
  }

  @Test
  void nothingInAnArticleRunsInThePage() {
    for (String path : java.util.List.of("/?source=" + Link.encode(FakeArchive.ATTACK.replaceAll("\\s+$", "")), "/article/attack",
        "/?q=window.attacked", "/?q=" + Link.encode(FakeArchive.ATTACK), "/quote/" + attackStatement())) {
      page.navigate(path);
      page.waitForTimeout(100);
      assertNull(page.evaluate("window.attacked"), path);
      assertFalse(page.content().contains("<img src=\"x\""), path);
    }
    page.navigate("/article/attack");
    assertThat(page.locator("h1")).containsText("<script>");
    assertTrue(page.locator("a[href^='javascript']").count() == 0);
  }

  private static String attackStatement() {
    var attack = FakeArchive.articles().stream().filter(a -> a.article().id().equals("attack")).findFirst().orElseThrow();
    return attack.quotes().getFirst().id("attack");
  }
}
