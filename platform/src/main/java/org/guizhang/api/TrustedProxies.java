package org.guizhang.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The proxies whose word counts ({@code GUIZHANG_TRUSTED_PROXIES}): addresses and ranges, none unless they are named. */
@ApplicationScoped
public class TrustedProxies {
    @Inject
    @ConfigProperty(name = "guizhang.trusted.proxies")
    Optional<String> configured;

    private List<AddressRange> ranges = List.of();

    @PostConstruct
    void start() {
        ranges = read(configured.orElse(""));
    }

    static List<AddressRange> read(String setting) {
        var ranges = new ArrayList<AddressRange>();
        for (var one : setting.strip().split("[\\s,]+")) {
            if (!one.isEmpty()) {
                ranges.add(AddressRange.read(one)
                        .orElseThrow(() -> new IllegalStateException(
                                "guizhang.trusted.proxies holds \"" + one + "\", which is no address and no range")));
            }
        }
        return List.copyOf(ranges);
    }

    boolean trusts(String address) {
        return trusts(ranges, address);
    }

    static boolean trusts(List<AddressRange> ranges, String address) {
        return !ranges.isEmpty()
                && AddressRange.address(address)
                        .filter(found -> ranges.stream().anyMatch(range -> range.holds(found)))
                        .isPresent();
    }
}
