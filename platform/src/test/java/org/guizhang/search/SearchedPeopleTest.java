package org.guizhang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guizhang.search.SearchedHouse.find;
import static org.guizhang.search.SearchedHouse.kinds;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People are found by what their positions and sites are called now. */
@ExtendWith(Services.class)
class SearchedPeopleTest {
    @Inject
    Positions positions;

    @Inject
    Sites sites;

    @Inject
    Holdings holdings;

    private Position position(String name) {
        return positions.add(new Position.Entry(EnteredName.of(Text.same(name)), null, null, null, null));
    }

    private static List<String> people(String asked) {
        return find(asked, kinds("person")).hits().stream().map(Hit::key).toList();
    }

    @Test
    void byTheNameOfARenamedSite(Business business) {
        var staff = business.person(Role.STAFF);
        var site = sites.add(new Site.Entry(EnteredName.of(Text.same("河边店")), null, null));
        holdings.assign(new Holding.Entry(staff, position("迎宾").id(), site.id(), null, null));
        assertThat(people("河边")).containsExactly(staff.toString());
        sites.change(site.id(), new Site.Entry(EnteredName.of(Text.same("钟楼铺")), null, null), site.revision());
        assertThat(people("钟楼")).containsExactly(staff.toString());
        assertThat(people("河边")).isEmpty();
    }

    @Test
    void byTheNameOfWhatTheirPositionWasMergedInto(Business business) {
        var staff = business.person(Role.STAFF);
        var greeter = position("迎宾");
        var host = position("领座");
        var whole = position("前厅");
        holdings.assign(new Holding.Entry(staff, greeter.id(), null, null, null));
        merge(greeter.id(), host.id());
        merge(host.id(), whole.id());
        assertThat(people("前厅")).containsExactly(staff.toString());
        assertThat(people("迎宾")).isEmpty();
        positions.change(
                whole.id(),
                new Position.Entry(EnteredName.of(Text.same("礼宾")), null, null, null, null),
                positions.get(whole.id()).revision());
        assertThat(people("礼宾")).containsExactly(staff.toString());
        assertThat(people("前厅")).isEmpty();
    }

    private void merge(UUID part, UUID whole) {
        positions.merge(part, whole, positions.get(part).revision());
    }
}
