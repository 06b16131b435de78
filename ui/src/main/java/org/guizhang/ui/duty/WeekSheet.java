package org.guizhang.ui.duty;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guizhang.duty.DutyPlan;
import org.guizhang.duty.Shift;
import org.guizhang.shared.Days;
import org.guizhang.ui.parts.Html;
import org.guizhang.ui.shell.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * A week of the roster: posts by site with a column for each day, and for narrow screens the same day by day. Written as one
 * piece, so that a roster of many shifts costs the server no components.
 */
class WeekSheet extends Div {
    private static final int WEEK = 7;

    private final DutyNames names;

    /** A row: a position at a place. */
    private record Post(@Nullable UUID site, UUID position) {}

    WeekSheet(DutyNames names) {
        this.names = names;
        addClassName("gz-duty");
    }

    void show(DutyPlan plan) {
        var days = IntStream.range(0, WEEK).mapToObj(plan.from()::plusDays).toList();
        var posts = posts(plan);
        var twice = new HashSet<UUID>();
        plan.doubles().forEach(one -> twice.addAll(one.shifts()));
        var html = new Html();
        setVisible(!posts.isEmpty());
        grid(html, plan, days, posts, twice);
        byDay(html, plan, days, posts, twice);
        getElement().setProperty("innerHTML", html.toString());
    }

    private Map<UUID, List<Post>> bySite(Set<Post> posts) {
        var sites = new LinkedHashMap<UUID, List<Post>>();
        posts.forEach(post -> sites.computeIfAbsent(
                        post.site() == null ? new UUID(0, 0) : post.site(), site -> new ArrayList<>())
                .add(post));
        return sites;
    }

    private static Set<Post> posts(DutyPlan plan) {
        var posts = new LinkedHashSet<Post>();
        plan.hours().forEach(hours -> posts.add(new Post(hours.site(), hours.position())));
        plan.shifts().forEach(shift -> posts.add(new Post(shift.site(), shift.position())));
        return posts;
    }

    private void grid(Html html, DutyPlan plan, List<LocalDate> days, Set<Post> posts, Set<UUID> twice) {
        html.open("div", "class", "gz-duty-grid");
        bySite(posts).values().forEach(rows -> {
            html.open("table").with(names.site(rows.get(0).site()), "caption");
            html.open("thead").open("tr").with(t("duty.post"), "th", "scope", "col");
            days.forEach(day -> html.with(names.date(day), "th", "scope", "col"));
            html.close().close().open("tbody");
            for (var post : rows) {
                html.open("tr").with(names.named(post.position()), "th", "scope", "row");
                days.forEach(day -> {
                    html.open("td");
                    cell(html, plan, post, day, twice);
                    html.close();
                });
                html.close();
            }
            html.close().close();
        });
        html.close();
    }

    private void byDay(Html html, DutyPlan plan, List<LocalDate> days, Set<Post> posts, Set<UUID> twice) {
        html.open("div", "class", "gz-duty-days");
        for (var day : days) {
            html.open("section", "class", "gz-card").with(names.date(day), "h2");
            var any = false;
            for (var post : posts) {
                if (has(plan, post, day)) {
                    any = true;
                    html.with(t("duty.post-at", names.named(post.position()), names.site(post.site())), "h3");
                    cell(html, plan, post, day, twice);
                }
            }
            if (!any) {
                html.with(t("duty.nobody"), "p", "class", "gz-muted");
            }
            html.close();
        }
        html.close();
    }

    private static boolean has(DutyPlan plan, Post post, LocalDate day) {
        return plan.shifts().stream().anyMatch(shift -> isOf(shift, post, day))
                || plan.gaps().stream().anyMatch(gap -> isOf(gap, post, day));
    }

    private static boolean isOf(Shift shift, Post post, LocalDate day) {
        return new Post(shift.site(), shift.position()).equals(post)
                && LocalDate.ofInstant(shift.from(), Days.ZONE).equals(day);
    }

    private static boolean isOf(DutyPlan.Gap gap, Post post, LocalDate day) {
        return new Post(gap.site(), gap.position()).equals(post)
                && LocalDate.ofInstant(gap.from(), Days.ZONE).equals(day);
    }

    private void cell(Html html, DutyPlan plan, Post post, LocalDate day, Set<UUID> twice) {
        html.open("ul", "class", "gz-duty-cell");
        for (var shift : plan.shifts()) {
            if (isOf(shift, post, day)) {
                html.open("li");
                shift(html, plan, shift, twice.contains(shift.id()));
                html.close();
            }
        }
        for (var gap : plan.gaps()) {
            if (isOf(gap, post, day)) {
                html.open("li")
                        .with(
                                t("duty.gap", DutyNames.stretch(gap.from(), gap.until()), gap.missing()),
                                "span",
                                "class",
                                "gz-badge gz-late")
                        .close();
            }
        }
        html.close();
        if (plan.manageable()) {
            html.with(
                    t("duty.add.short"),
                    "a",
                    "class",
                    "gz-duty-add",
                    "aria-label",
                    t("duty.add.at", names.named(post.position()), names.date(day)),
                    "href",
                    Addresses.link(DutyPaths.add(day, post.site(), post.position())));
        }
    }

    private static void shift(Html html, DutyPlan plan, Shift shift, boolean twice) {
        var tone = !shift.counts() ? "gz-late" : twice ? "gz-due" : "gz-info";
        if (plan.manageable()) {
            html.open("a", "class", "gz-shift " + tone, "href", Addresses.link(DutyPaths.shift(shift.id())));
        } else {
            html.open("span", "class", "gz-shift " + tone);
        }
        html.with(shift.personName(), "span", "class", "gz-strong").words(" ");
        html.with(DutyNames.stretch(shift.from(), shift.until()), "span", "class", "gz-number-like");
        if (!shift.counts()) {
            html.words(" ").with(t("duty.not-held"), "span", "class", "gz-small");
        } else if (twice) {
            html.words(" ").with(t("duty.twice"), "span", "class", "gz-small");
        }
        html.close();
    }
}
