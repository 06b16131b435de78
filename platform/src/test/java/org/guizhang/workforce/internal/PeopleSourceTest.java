package org.guizhang.workforce.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.guizhang.search.Hit;
import org.guizhang.search.SearchedHouse;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.data.PositionRows;
import org.guizhang.workforce.data.PositionTree;
import org.jboss.weld.proxy.WeldClientProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Services.class)
class PeopleSourceTest {
    @Inject
    Positions positions;

    @Inject
    Holdings holdings;

    /** A business has thousands of people, and all of them are read when its index is built. */
    @Test
    void titlesAreReadTogetherForManyPeople(Business business) {
        var porter = positions.add(new Position.Entry(EnteredName.of(Text.same("搬运工")), null, null, null, null));
        for (var role : Role.values()) {
            holdings.assign(new Holding.Entry(business.person(role), porter.id(), null, null, null));
        }
        var source = (PeopleSource) ((WeldClientProxy) Services.get(PeopleSource.class))
                .getMetadata()
                .getContextualInstance();
        var before = source.positions;
        var times = new AtomicInteger();
        source.positions = new PositionRows() {
            @Override
            public PositionTree structure() {
                times.incrementAndGet();
                return before.structure();
            }
        };
        try {
            assertThat(SearchedHouse.find("搬运").hits())
                    .filteredOn(hit -> hit.kind().equals("person"))
                    .extracting(Hit::key)
                    .hasSize(Role.values().length);
            // Once for the index that is built, and once for whoever changes meanwhile; not once for each person.
            assertThat(times.get()).isBetween(1, 2);
        } finally {
            source.positions = before;
        }
    }
}
