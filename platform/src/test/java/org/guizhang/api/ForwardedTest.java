package org.guizhang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word about a client counts. */
class ForwardedTest {
    private static final List<AddressRange> TRUSTED = TrustedProxies.read("127.0.0.1, 10.0.0.0/8 2001:db8::/32");

    @Test
    void nobodyElsesWordCounts() {
        var said = Map.of(
                "X-Forwarded-For", "192.0.2.1",
                "X-Forwarded-Proto", "https",
                "X-Forwarded-Host", "evil.example",
                "Forwarded", "for=192.0.2.1;proto=https");
        assertThat(read("192.0.2.66", said)).isEqualTo(new Forwarded("192.0.2.66", null, null));
        assertThat(Forwarded.read("127.0.0.1", name -> List.of(said.get(name)), peer -> false))
                .isEqualTo(new Forwarded("127.0.0.1", null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1 | 192.0.2.1",
                // What the client itself has sent stands before what the proxy has seen.
                "10.9.9.9, 192.0.2.1 | 192.0.2.1",
                "203.0.113.1, 192.0.2.1, 10.0.0.2 | 192.0.2.1",
                "10.0.0.3, 10.0.0.2 | 10.0.0.3",
                "[2001:dead::1]:4711 | 2001:dead::1",
                "2001:dead::1 | 2001:dead::1",
                "192.0.2.1:4711 | 192.0.2.1",
                "unknown | 127.0.0.1",
                "192.0.2.1, _hidden, 10.0.0.2 | 10.0.0.2",
                "example.com | 127.0.0.1",
                "'' | 127.0.0.1",
            })
    void clientIsTheLastWhoIsNoTrustedProxy(String header, String client) {
        assertThat(read("127.0.0.1", Map.of("X-Forwarded-For", header)).address())
                .isEqualTo(client);
        var standard = header.isEmpty() ? "" : "for=\"" + String.join("\", for=\"", header.split(", ", -1)) + "\"";
        assertThat(read("127.0.0.1", Map.of("Forwarded", standard)).address()).isEqualTo(client);
    }

    @Test
    void schemeAndHostAreThoseTheClientAskedFor() {
        assertThat(read(
                        "127.0.0.1",
                        Map.of(
                                "X-Forwarded-For", "192.0.2.1, 10.0.0.2",
                                "X-Forwarded-Proto", "https, http",
                                "X-Forwarded-Host", "rules.example.com:8443")))
                .isEqualTo(new Forwarded("192.0.2.1", "https", "rules.example.com:8443"));
        assertThat(read(
                        "127.0.0.1",
                        Map.of(
                                "Forwarded",
                                "for=192.0.2.1;Proto=HTTPS;host=\"[2001:db8::7]:443\", for=10.0.0.2;proto=http")))
                .isEqualTo(new Forwarded("192.0.2.1", "https", "[2001:db8::7]:443"));
        assertThat(read("10.1.2.3", Map.of("X-Forwarded-Proto", "https")))
                .isEqualTo(new Forwarded("10.1.2.3", "https", null));
    }

    @Test
    void wordOfAnyLengthIsRead() {
        var quoted = "\\x".repeat(20_000) + "a".repeat(20_000);
        assertThat(read("127.0.0.1", Map.of("Forwarded", "by=\"" + quoted + "\";for=192.0.2.1"))
                        .address())
                .isEqualTo("192.0.2.1");
        assertThat(read("127.0.0.1", Map.of("Forwarded", "by=\"" + quoted + ";for=192.0.2.1"))
                        .address())
                .isEqualTo("127.0.0.1");
        assertThat(read("127.0.0.1", Map.of("X-Forwarded-For", ":".repeat(20_000) + "x"))
                        .address())
                .isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "https:", "ftp", "https/evil", ""})
    void otherSchemesAreNotTaken(String scheme) {
        assertThat(read("127.0.0.1", Map.of("X-Forwarded-Proto", scheme)).scheme())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "a@b", "-a", "a:b", "a?b", "[::1", "a\\b"})
    void whatIsNoHostIsNotTaken(String host) {
        assertThat(read("127.0.0.1", Map.of("X-Forwarded-Host", host)).host()).isNull();
    }

    @Test
    void headerThatAProxyLetsThroughUnseenDoesNotWin() {
        assertThat(read("127.0.0.1", Map.of("X-Forwarded-For", "192.0.2.1", "Forwarded", "for=203.0.113.1")))
                .isEqualTo(new Forwarded("127.0.0.1", null, null));
        assertThat(read("127.0.0.1", Map.of("X-Forwarded-For", "192.0.2.1", "Forwarded", "for=192.0.2.1"))
                        .address())
                .isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/33", "2001:db8::/129", "localhost", "10.0.0", "1.2.3.256", "::g", "10.0.0.0/", ":"})
    void whatIsNoAddressIsRefusedAtTheStart(String setting) {
        assertThatThrownBy(() -> TrustedProxies.read("127.0.0.1," + setting))
                .hasMessage("guizhang.trusted.proxies holds \"" + setting + "\", which is no address and no range");
    }

    @Test
    void rangesEndAtTheirBits() {
        var ranges = TrustedProxies.read("192.0.2.64/26 2001:db8:8000::/33");
        assertThat(List.of(
                        "192.0.2.63", "192.0.2.64", "192.0.2.127", "192.0.2.128", "2001:db8:7fff::", "2001:db8:8000::"))
                .filteredOn(address -> TrustedProxies.trusts(ranges, address))
                .containsExactly("192.0.2.64", "192.0.2.127", "2001:db8:8000::");
        assertThat(TrustedProxies.trusts(TrustedProxies.read("127.0.0.1"), "::ffff:127.0.0.1"))
                .isTrue();
    }

    private static Forwarded read(String peer, Map<String, String> headers) {
        var lines = new HashMap<String, List<String>>();
        headers.forEach((name, value) ->
                lines.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
        return Forwarded.read(
                peer, name -> lines.getOrDefault(name, List.of()), address -> TrustedProxies.trusts(TRUSTED, address));
    }
}
