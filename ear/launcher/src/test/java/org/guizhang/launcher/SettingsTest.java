package org.guizhang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void presetsListenOnLoopbackWithAnEmbeddedDatabaseAndNoDemo() {
        var settings = read(Map.of());
        assertThat(settings.data()).isEqualTo(Path.of("guizhang-data").toAbsolutePath());
        assertThat(settings.httpAddress()).isEqualTo("127.0.0.1");
        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.database()).isNull();
        assertThat(settings.demo()).isFalse();
        assertThat(settings.heap()).isEqualTo("1g");
        assertThat(settings.watchParent()).isFalse();
    }

    @Test
    void systemPropertyGoesBeforeEnvironment() {
        var settings = Settings.read(
                new SettingSource(Map.of("GUIZHANG_HTTP_PORT", "8081"), Map.of("guizhang.http.port", "8082")));
        assertThat(settings.httpPort()).isEqualTo(8082);
    }

    @Test
    void proxiesAndThePublicAddressAreTakenInEveryForm() {
        assertThat(read(Map.of(
                                "GUIZHANG_PUBLIC_URL", "https://rules.example.com:8443/",
                                "GUIZHANG_TRUSTED_PROXIES",
                                        "127.0.0.1, 10.0.0.0/8,::1  2001:db8::/32 ::ffff:192.0.2.1"))
                        .httpPort())
                .isEqualTo(8080);
    }

    @Test
    void emptyMeansNotSet() {
        assertThat(read(Map.of("GUIZHANG_HTTP_PORT", " ", "GUIZHANG_DATABASE_URL", ""))
                        .httpPort())
                .isEqualTo(8080);
    }

    @Test
    void configuredDatabaseHasTwoRolesWhosePasswordsDoNotShow() {
        var database = read(Map.of(
                        "GUIZHANG_DATABASE_URL", "jdbc:postgresql://db/guizhang",
                        "GUIZHANG_DATABASE_USER", "app",
                        "GUIZHANG_DATABASE_PASSWORD", "secret-1",
                        "GUIZHANG_DATABASE_OWNER_USER", "owner",
                        "GUIZHANG_DATABASE_OWNER_PASSWORD", "secret-2"))
                .database();
        assertThat(database)
                .isEqualTo(new Database(
                        "jdbc:postgresql://db/guizhang", new Role("app", "secret-1"), new Role("owner", "secret-2")));
        assertThat(String.valueOf(database)).doesNotContain("secret");
    }

    @Test
    void configuredDatabaseWithoutOwnerIsRefused() {
        var environment =
                Map.of("GUIZHANG_DATABASE_URL", "jdbc:postgresql://db/guizhang", "GUIZHANG_DATABASE_USER", "app");
        assertThatThrownBy(() -> read(environment))
                .isInstanceOf(Refusal.class)
                .hasMessage("GUIZHANG_DATABASE_URL is set, but GUIZHANG_DATABASE_OWNER_USER is not:"
                        + " Guizhang needs a runtime role and an owner role on a configured database.");
    }

    @ParameterizedTest
    @CsvSource({
        "GUIZHANG_HTTP_PORT, 65536, 'a port from 0 to 65535, where 0 takes a free one'",
        "GUIZHANG_HTTP_PORT, http, 'a port from 0 to 65535, where 0 takes a free one'",
        "GUIZHANG_DEMO, yes, true or false",
        "GUIZHANG_PUBLIC_URL, rules.example.com, 'an address such as https://rules.example.com, without a path'",
        "GUIZHANG_PUBLIC_URL, https://rules.example.com/in, 'an address such as https://rules.example.com, without a path'",
        "GUIZHANG_TRUSTED_PROXIES, nginx, 'addresses or ranges such as 127.0.0.1, 10.0.0.0/8, parted by commas'",
        "GUIZHANG_TRUSTED_PROXIES, 10.0.0.0/33, 'addresses or ranges such as 127.0.0.1, 10.0.0.0/8, parted by commas'",
        "GUIZHANG_SIGN_UPS_PER_HOUR, 0, a number from 1 to 1000000",
        "GUIZHANG_KEEP_MAIL_WORDS, PT1H, 'a number of days such as P30D, at least P1D'",
        "GUIZHANG_HEAP, plenty, 'a size of at least 256m, such as 768m or 2g'",
        "GUIZHANG_HEAP, 100k, 'a size of at least 256m, such as 768m or 2g'",
        "GUIZHANG_MAIL_GATHER, tenminutes, 'an ISO 8601 duration up to seven days, such as PT5S, or PT0S'",
        "GUIZHANG_MAIL_EVERY, PT0S, 'an ISO 8601 duration above zero and up to seven days, such as PT30S or PT10M'",
        "GUIZHANG_BLOB_COLLECT_EVERY, 1h, 'an ISO 8601 duration above zero and up to seven days, such as PT30S or PT10M'",
        "GUIZHANG_MAIL_TLS, yes, 'starttls, tls or none'",
        "GUIZHANG_MAIL_PORT, smtp, a number from 1 to 65535",
        "GUIZHANG_MAIL_FROM, rules, an address such as rules@example.com",
        "GUIZHANG_PASSWORD_ROUNDS, 5, a number from 10000 to 100000000",
        "GUIZHANG_BLOBS_MIB, -1, a number from 1 to 100000000",
        "GUIZHANG_DATABASE_USER, My Role, 'a role of plain lower-case letters, digits and _, such as guizhang_app'",
        "GUIZHANG_LOG_FORMAT, xml, text or json",
        "GUIZHANG_SLOW_STATEMENT, -PT1S, 'an ISO 8601 duration above zero and up to seven days, such as PT30S or PT10M'",
        "GUIZHANG_DATABASE_URL, jdbc:h2:mem, a JDBC address such as jdbc:postgresql://host:5432/guizhang",
    })
    void wrongValueIsNamedWithWhatIsExpected(String variable, String value, String expected) {
        assertThatThrownBy(() -> read(Map.of(variable, value)))
                .isInstanceOf(Refusal.class)
                .hasMessage(variable + " is \"" + value + "\", but has to be " + expected + ".");
    }

    @Test
    void secretThatIsWrongIsNotRepeated() {
        assertThatThrownBy(() -> read(Map.of("GUIZHANG_OPERATOR_TOKEN", "short-secret")))
                .hasMessageStartingWith("GUIZHANG_OPERATOR_TOKEN is set, but has to be 32 to 200 letters")
                .hasMessageNotContaining("short-secret");
    }

    @ParameterizedTest
    @CsvSource({
        "GUIZHANG_HTTP_PROT, GUIZHANG_HTTP_PORT",
        "GUIZHANG_TRUSTED_PROXYS, GUIZHANG_TRUSTED_PROXIES",
        "GUIZHANG_BLOB_COLLECTEVERY, GUIZHANG_BLOB_COLLECT_EVERY",
    })
    void nameThatIsNearlyOneIsRefused(String written, String meant) {
        assertThatThrownBy(() -> read(Map.of(written, "1")))
                .isInstanceOf(Refusal.class)
                .hasMessage(written + " is no setting: write " + meant + ", or take it away.");
    }

    @Test
    void systemPropertiesAreCheckedLikewise() {
        assertThatThrownBy(() -> Settings.read(new SettingSource(Map.of(), Map.of("guizhang.http.prot", "1"))))
                .hasMessage("guizhang.http.prot is no setting: write guizhang.http.port, or take it away.");
        assertThatThrownBy(() -> Settings.read(new SettingSource(Map.of(), Map.of("guizhang.heap", "much"))))
                .hasMessageStartingWith("GUIZHANG_HEAP is \"much\"");
    }

    @Test
    void otherUnknownNamesAreNamedAndStopNothing() {
        // As container schedulers set them for a service of that name.
        var settings = Settings.read(new SettingSource(
                Map.of("GUIZHANG_SERVICE_HOST", "10.0.0.1", "GUIZHANG_LAUNCHER_OPTIONS", "-Xmx90m"),
                Map.of("guizhang.home", "/opt/guizhang")));
        assertThat(settings.notes())
                .containsExactly("GUIZHANG_SERVICE_HOST is no setting of Guizhang and means nothing to it.");
    }

    @ParameterizedTest
    @CsvSource({
        "GUIZHANG_MAIL_HOST, mail.example.com, GUIZHANG_MAIL_FROM",
        "GUIZHANG_MAIL_FROM, rules@example.com, GUIZHANG_MAIL_HOST",
        "GUIZHANG_MAIL_PASSWORD, secret, GUIZHANG_MAIL_USER",
        "GUIZHANG_DATABASE_USER, app, GUIZHANG_DATABASE_URL",
    })
    void halfOfWhatBelongsTogetherIsRefused(String variable, String value, String missing) {
        assertThatThrownBy(() -> read(Map.of(variable, value)))
                .hasMessageStartingWith(variable + " is set, but " + missing + " is not: ");
    }

    @Test
    void valuesAreHandedOnWithoutSpaceAroundThem() {
        assertThat(read(Map.of("GUIZHANG_MAIL_EVERY", " PT1S ", "GUIZHANG_DATA", ""))
                        .set())
                .isEqualTo(Map.of("GUIZHANG_MAIL_EVERY", "PT1S"));
    }

    private static Settings read(Map<String, String> environment) {
        return Settings.read(new SettingSource(environment, Map.of()));
    }
}
