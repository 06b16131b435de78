package org.guizhang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guizhang.search.SearchedHouse.find;
import static org.guizhang.search.SearchedHouse.kinds;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guizhang.schema.TestDatabase;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of questions, and for how long. */
@ExtendWith(Services.class)
class AskedQuestionsTest {
    @Inject
    Search search;

    @Inject
    OwnWords words;

    @Inject
    CurrentCaller caller;

    @Test
    void onlyWhatAPersonAsksOfEverythingIsNoted() throws Exception {
        find("袋鼠 招牌", kinds("form"));
        find("袋鼠 灯笼");
        SearchedHouse.writeDown();
        assertThat(search.recent()).containsExactly("袋鼠 灯笼");
        assertThat(words.unanswered(0, 10))
                .extracting(UnansweredQuestion::question)
                .containsExactly("袋鼠 灯笼");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b\u200b", "\u00ad", "\u2060 \ufeff", "\u3164", "\ufe0f\u2800"})
    void whatNobodySeesIsNoQuestion(String typed) throws Exception {
        find(typed);
        search.want(typed);
        SearchedHouse.writeDown();
        assertThat(search.recent()).isEmpty();
        assertThat(words.unanswered(0, 10)).isEmpty();
        assertThat(words.countUnanswered()).isZero();
    }

    @Test
    void marksThatNobodySeesTellNoQuestionsApart() throws Exception {
        search.want("袋鼠\u200b");
        search.want("\ufeff袋鼠");
        assertThat(words.unanswered(0, 10))
                .extracting(UnansweredQuestion::question)
                .containsExactly("袋鼠");
    }

    @Test
    void whatIsForgottenIsNotWrittenDownLater(Business business) throws Exception {
        find("袋鼠 灯笼");
        business.as(Role.AUDITOR, () -> find("袋鼠 招牌"));
        search.forgetRecent();
        SearchedHouse.writeDown();
        assertThat(search.recent()).isEmpty();
        assertThat(business.as(Role.AUDITOR, search::recent)).containsExactly("袋鼠 招牌");
    }

    @Test
    void whoeverHasLeftIsForgotten(Business business) throws Exception {
        var staff = business.person(Role.STAFF);
        business.as(Role.STAFF, () -> find("袋鼠 灯笼"));
        Services.get(People.class).changeAccess(staff, false);
        SearchedHouse.writeDown();
        assertThat(noted(staff)).isZero();
        // As a note that another node has kept until now.
        business.as(Role.STAFF, () -> find("袋鼠 招牌"));
        SearchedHouse.writeDown();
        assertThat(noted(staff)).isZero();
    }

    @Test
    void whatIsOldIsNotOffered() throws Exception {
        find("袋鼠 灯笼");
        find("袋鼠 招牌");
        SearchedHouse.writeDown();
        change("update recent_question set asked_at = asked_at - interval '91 days' where question = '袋鼠 灯笼'");
        assertThat(search.recent()).containsExactly("袋鼠 招牌");
        assertThat(search.suggest("袋鼠", Locale.CHINESE)).containsExactly(new SearchSuggestion("recent", "袋鼠 招牌"));
    }

    private int noted(UUID person) throws SQLException {
        return count("select count(*) from recent_question where person_id = '" + person + "'");
    }

    /** Whoever only reads keeps nobody from changing. */
    @Test
    void readingWordsLocksNothing(Business business) throws Exception {
        SearchedHouse.importCatalogue();
        var module = SearchedHouse.open(business);
        var thing = new ThingAddress(module.toString(), "clause", "closing");
        words.set(thing, List.of("关门要做什么"), null, 0);
        var locked = "select count(*) from own_asked where xmax <> 0";
        assertThat(count(locked)).isZero();
        assertThat(words.get(thing).zh()).containsExactly("关门要做什么");
        assertThat(count(locked)).isZero();
    }

    private int count(String sql) throws SQLException {
        try (var connection = TestDatabase.runtime();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('app.tenant_id', '" + caller.get().tenantId() + "', false)");
            try (var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = TestDatabase.runtime();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('app.tenant_id', '" + caller.get().tenantId() + "', false)");
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
