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
                Map.of("GUIZHANG_HTTP_PORT", "8081"), name -> name.equals("guizhang.http.port") ? "8082" : null);
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
        "GUIZHANG_KEEP_MAIL_WORDS, PT1H, a number of days from P1D on such as P30D",
        "GUIZHANG_HEAP, plenty, a size such as 768m or 2g",
        "GUIZHANG_DATABASE_URL, jdbc:h2:mem, a JDBC address such as jdbc:postgresql://host:5432/guizhang",
    })
    void wrongValueIsNamedWithWhatIsExpected(String variable, String value, String expected) {
        assertThatThrownBy(() -> read(Map.of(variable, value)))
                .isInstanceOf(Refusal.class)
                .hasMessage(variable + " is \"" + value + "\", but has to be " + expected + ".");
    }

    private static Settings read(Map<String, String> environment) {
        return Settings.read(environment, name -> null);
    }
}
