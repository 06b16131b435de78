package org.guizhang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guizhang.search.SearchedHouse.find;
import static org.guizhang.search.SearchedHouse.kinds;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Modules;
import org.guizhang.search.Hits.Freshness;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.ServerParts;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Json;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is found, by whom, and how it is narrowed. */
@ExtendWith(Services.class)
class SearchTest {
    @Inject
    Search search;

    @Inject
    Positions positions;

    @Inject
    Sites sites;

    @Inject
    Holdings holdings;

    @BeforeAll
    static void importCatalogue() throws Exception {
        SearchedHouse.importCatalogue();
    }

    private static List<String> kindsOf(Hits hits) {
        return hits.hits().stream().map(Hit::kind).distinct().toList();
    }

    @Test
    void findsAllThatAnEditionBrings(Business business) throws Exception {
        var module = SearchedHouse.open(business);
        var clause = find("打烊", kinds("clause")).hits().get(0);
        assertThat(clause.module()).isEqualTo(module.toString());
        assertThat(clause.edition()).isEqualTo("1.0");
        assertThat(clause.number()).matches("\\d+\\.\\d+");
        assertThat(clause.carriedOutBy()).extracting(Hit.Way::kind).contains("checklist");
        assertThat(find("打烊检查", kinds("checklist")).hits().get(0).key()).isEqualTo("closing-check");
        assertThat(find("里边请", kinds("phrase")).hits().get(0).key()).isEqualTo("welcome/door");
        assertThat(find("点钞", kinds("form")).freshness()).isEqualTo(Freshness.CURRENT);
    }

    @Test
    void whatCarriesOutAClauseLeadsToIt(Business business) throws Exception {
        SearchedHouse.open(business);
        assertThat(clausesOf("打烊检查", "checklist")).contains("closing");
        assertThat(clausesOf("现金清点", "form")).contains("closing");
        assertThat(clausesOf("月报", "deadline")).contains("closing", "filing");
        assertThat(clausesOf("里边请", "phrase")).containsExactly("scope");
    }

    private static List<String> clausesOf(String typed, String kind) {
        return find(typed, kinds(kind)).hits().get(0).carriedOutBy().stream()
                .filter(way -> way.kind().equals("clause"))
                .map(Hit.Way::key)
                .toList();
    }

    @Test
    void facetsCountAsIfTheyAloneNarrowedNothing(Business business) throws Exception {
        SearchedHouse.open(business);
        var all = find("打烊");
        var checklists = find("打烊", kinds("checklist"));
        assertThat(checklists.total()).isLessThan(all.total());
        assertThat(kindsOf(checklists)).containsExactly("checklist");
        assertThat(checklists.facet("kind")).isEqualTo(all.facet("kind"));
        assertThat(all.facet("kind").values().stream()
                        .mapToInt(Hits.FacetValue::count)
                        .sum())
                .isEqualTo(all.total());
        assertThat(checklists.facet("module").values())
                .singleElement()
                .satisfies(one -> assertThat(one.count()).isEqualTo(checklists.total()))
                .satisfies(one -> assertThat(one.label()).isEqualTo("茶馆管理制度"));
    }

    @Test
    void chaptersAreCountedWhereAModuleIsChosen(Business business) throws Exception {
        var module = SearchedHouse.open(business);
        var filter = new SearchFilter(Set.of("clause"), module.toString(), "cash", null, null, null, null);
        var found = find("现金 打烊", filter);
        assertThat(found.total()).isPositive();
        assertThat(found.facet("chapter").values()).isNotEmpty();
        assertThat(find("现金 打烊").facet("chapter").values()).isEmpty();
        assertThat(found.hits()).allSatisfy(hit -> assertThat(hit.context()).isNotEmpty());
    }

    @Test
    void aPositionStandsForThoseOfTemplatesAndOfMergedOnes(Business business) throws Exception {
        SearchedHouse.open(business);
        var cashier = positions.byKey("cashier");
        var filter = new SearchFilter(Set.of(), null, null, cashier.id().toString(), null, null, null);
        var before = find("现金 打烊 收银", filter);
        assertThat(before.total()).isPositive();
        var whole = positions.add(
                new Position.Entry(EnteredName.of(new Text("全能", "All-rounder")), null, null, null, null));
        positions.merge(cashier.id(), whole.id(), cashier.revision());
        var merged = new SearchFilter(
                Set.of("clause", "checklist"), null, null, whole.id().toString(), null, null, null);
        assertThat(find("现金 打烊 收银", merged).total()).isPositive();
        assertThat(find("全能", kinds("position")).hits())
                .extracting(Hit::key)
                .containsExactly(whole.id().toString());
    }

    @Test
    void peopleAreFoundByThoseWhoMaySeeThemAlone(Business business) throws Exception {
        SearchedHouse.open(business);
        var staff = business.person(Role.STAFF);
        var site = sites.add(new Site.Entry(EnteredName.of(new Text("河边店", "Riverside")), "河边路1号", null));
        holdings.assign(new Holding.Entry(staff, positions.byKey("cashier").id(), site.id(), null, null));
        var seen = find("STAFF of House");
        assertThat(seen.hits().get(0).kind()).isEqualTo("person");
        assertThat(seen.hits().get(0).key()).isEqualTo(staff.toString());
        assertThat(find("河边店", kinds("place")).hits().get(0).key())
                .isEqualTo(site.id().toString());
        business.become(Role.STAFF);
        var hidden = find("STAFF of House");
        assertThat(kindsOf(hidden)).doesNotContain("person");
        assertThat(hidden.facet("kind").values())
                .extracting(Hits.FacetValue::value)
                .doesNotContain("person");
        assertThat(search.suggest("staff of", Locale.ENGLISH))
                .extracting(SearchSuggestion::text)
                .doesNotContain("STAFF of House");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrTwin(Business business) throws Exception {
        SearchedHouse.open(business);
        var all = find("打烊 现金 收银").hits();
        var paged = new ArrayList<Hit>();
        String cursor = null;
        do {
            var page = search.find("打烊 现金 收银", SearchFilter.ALL, Locale.CHINESE, 2, cursor);
            paged.addAll(page.hits());
            cursor = page.next();
        } while (cursor != null);
        assertThat(paged).hasSizeGreaterThan(4).containsExactlyElementsOf(all);
        var next = search.find("打烊", SearchFilter.ALL, Locale.CHINESE, 1, null).next();
        Refused.with(() -> search.find("别的", SearchFilter.ALL, Locale.CHINESE, 1, next), "/cursor cursor");
        Refused.with(() -> search.find("打烊", SearchFilter.ALL, Locale.CHINESE, 1, "!"), "/cursor cursor");
    }

    @Test
    void whatCountedOnADayIsFoundAsOfIt(Business business) throws Exception {
        var module = SearchedHouse.open(business);
        var before = ServerParts.NOON;
        write(module, "梅园");
        var later = before.plus(Duration.ofDays(3));
        SearchedHouse.publish(module, later);
        assertThat(find("梅园", kinds("clause")).total()).isZero();
        var coming = new SearchFilter(Set.of("clause"), null, null, null, null, null, later);
        assertThat(find("梅园", coming).hits())
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.edition()).isEqualTo("2.0"));
        business.become(Role.STAFF);
        assertThat(find("梅园", coming).total()).isZero();
        var past = new SearchFilter(Set.of("clause"), null, null, null, null, null, before.minus(Duration.ofDays(1)));
        assertThat(find("打烊", past).total()).isZero();
    }

    private static void write(UUID module, String name) {
        Services.get(DraftParameters.class)
                .set(
                        module,
                        Map.of("house-name", Json.tree(Map.of("zh", name, "en", name))),
                        Services.get(Modules.class).get(module).revision());
    }

    @Test
    void anotherBusinessFindsNothingOfIt(Business business) throws Exception {
        SearchedHouse.open(business);
        search.want("金丝雀 问题");
        SearchedHouse.writeDown();
        assertThat(find("打烊").total()).isPositive();
        var other = Business.open();
        other.become(Role.OWNER);
        assertThat(find("打烊").total()).isZero();
        assertThat(find("打烊").facets())
                .allSatisfy(facet -> assertThat(facet.values()).isEmpty());
        assertThat(search.suggest("打烊", Locale.CHINESE)).isEmpty();
        assertThat(Services.get(OwnWords.class).unanswered(0, 10)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefusedByName() {
        var odd = new SearchFilter(Set.of("cat"), "x", null, "y", null, null, null);
        Refused.with(
                () -> search.find("x", odd, Locale.CHINESE, 51, null),
                "/kind choice",
                "/module id",
                "/position id",
                "/limit range");
        Refused.with(() -> search.find(" ", Locale.CHINESE, 10), "/q required");
        Refused.with(
                () -> search.find(
                        "x", new SearchFilter(Set.of(), null, "c", null, null, null, null), Locale.CHINESE, 1, null),
                "/module required");
    }

    @Test
    void whatSeveralPeopleAskIsOfferedToOthers(Business business) throws Exception {
        SearchedHouse.open(business);
        find("小费 怎么算");
        SearchedHouse.writeDown();
        assertThat(search.recent()).contains("小费 怎么算");
        assertThat(search.suggest("小费", Locale.CHINESE)).contains(new SearchSuggestion("recent", "小费 怎么算"));
        business.become(Role.AUDITOR);
        assertThat(search.suggest("小费", Locale.CHINESE))
                .noneMatch(one -> one.text().contains("怎么算"));
        find("小费 怎么算");
        business.become(Role.STAFF);
        find("小费 怎么算");
        SearchedHouse.writeDown();
        business.become(Role.SUPERVISOR);
        assertThat(search.suggest("小费", Locale.CHINESE)).contains(new SearchSuggestion("frequent", "小费 怎么算"));
        assertThat(search.recent()).isEmpty();
        business.become(Role.OWNER);
        search.forgetRecent();
        assertThat(search.recent()).isEmpty();
    }

    @Test
    void titlesAreOffered(Business business) throws Exception {
        SearchedHouse.open(business);
        find("打烊");
        assertThat(search.suggest("打烊检", Locale.CHINESE)).contains(new SearchSuggestion("title", "打烊检查"));
        assertThat(search.suggest("clos", Locale.ENGLISH)).contains(new SearchSuggestion("title", "Closing Check"));
    }

    @Test
    void whatNobodyFindsIsListedAndAnswered(Business business) throws Exception {
        var module = SearchedHouse.open(business);
        var words = Services.get(OwnWords.class);
        find("xyzzy plugh");
        SearchedHouse.writeDown();
        search.want("Xyzzy  plugh");
        assertThat(words.unanswered(0, 10))
                .extracting(UnansweredQuestion::question, UnansweredQuestion::wanted)
                .containsExactly(tuple("xyzzy plugh", 1));
        var closing = new ThingAddress(module.toString(), "clause", "closing");
        assertThat(words.answer("xyzzy plugh", closing).en()).containsExactly("xyzzy plugh");
        assertThat(words.unanswered(0, 10)).isEmpty();
        assertThatThrownBy(() -> words.answer("xyzzy plugh", closing)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> words.get(new ThingAddress(module.toString(), "clause", "nowhere")))
                .isInstanceOf(NotFound.class);
        assertThat(words.set(closing, List.of("关门要做什么"), null, 1).revision()).isEqualTo(2);
        assertThatThrownBy(() -> words.set(closing, List.of("x"), null, 1)).isInstanceOf(Conflict.class);
        words.remove(closing);
        assertThat(words.list()).isEmpty();
    }

    @Test
    @As(Role.STAFF)
    void staffSetNoWords() {
        var thing = new ThingAddress(UUID.randomUUID().toString(), "clause", "x");
        var words = Services.get(OwnWords.class);
        var groups = Services.get(SynonymGroups.class);
        assertThatThrownBy(() -> words.set(thing, List.of("x"), null, 0)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> words.answer("x", thing)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> words.unanswered(0, 1)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> words.list()).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> groups.add(List.of("a", "b"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(groups::list).isInstanceOf(Forbidden.class);
    }

    @Test
    void synonymsAreKeptAsGroups() {
        var groups = Services.get(SynonymGroups.class);
        var added = groups.add(List.of("收银员", "收款员", "收款员"));
        assertThat(added.words()).containsExactly("收银员", "收款员");
        assertThat(groups.change(added.id(), List.of("收银员", "cashier"), 1).revision())
                .isEqualTo(2);
        assertThatThrownBy(() -> groups.change(added.id(), List.of("a", "b"), 1))
                .isInstanceOf(Conflict.class);
        Refused.with(() -> groups.add(List.of("one")), "/words synonyms-few");
        groups.remove(added.id());
        assertThat(groups.list()).isEmpty();
    }
}
