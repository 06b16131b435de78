package org.guizhang.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.UUID;

/** The addresses of the screens, so that a screen can point to another without knowing its class. */
public final class Addresses {
    public static final String HOME = "";
    public static final String SIGN_IN = "sign-in";
    public static final String SIGN_UP = "sign-up";
    public static final String TERMS = "terms";
    public static final String PRIVACY = "privacy";
    public static final String LEGAL_NEWS = "legal/news";
    public static final String HANDBOOK = "handbook";
    public static final String POLICY = "policy";
    public static final String CATALOGUE = "catalogue";
    public static final String START = "start";
    public static final String PEOPLE = "people";
    public static final String INVITE = "people/invite";
    public static final String IMPORT = "people/import";
    public static final String JOIN = "join";
    public static final String FORGOT = "forgot";
    public static final String RECOVER = "recover";
    public static final String ROSTER = "people/roster";
    public static final String ORGANISATION = "organisation";
    public static final String POSITIONS = "positions";
    public static final String THINGS = "things";
    public static final String CHECKS = "checks";
    /** The checklists of a week or month, each to be begun from there. */
    public static final String CHECK_CALENDAR = "checks/calendar";

    public static final String DUTY = "duty";
    public static final String FINDINGS = "findings";
    public static final String DEADLINES = "deadlines";
    public static final String RECORDS = "records";
    public static final String SETTINGS = "settings";
    public static final String BUSINESS = "settings/business";
    public static final String WHOLE = "settings/business/whole";
    public static final String PASSWORD = "settings/password";
    public static final String CONTACT = "settings/contact";
    public static final String TOKENS = "settings/tokens";
    public static final String DEVICES = "settings/devices";
    public static final String PEOPLE_TOKENS = "settings/programs";
    public static final String CALENDAR = "settings/calendar";
    public static final String AUDIT = "settings/audit";
    public static final String INBOX = "inbox";
    /** The light client for phones, in which checklists are filled in. */
    public static final String TODAY = "staff/";

    public static final String SEARCH = "search";
    public static final String UNANSWERED = "search/unanswered";
    public static final String SYNONYMS = "search/synonyms";
    public static final String TO_SIGN = "acknowledge";

    /** Query parameter of {@link #SEARCH}: what to look for. */
    public static final String QUERY = "q";

    /** Query parameter of {@link #SIGN_IN}: the address that was wanted. */
    public static final String WANTED = "to";

    private Addresses() {}

    /** The address as a link: absolute in the application. */
    public static String link(String address) {
        return "/" + address;
    }

    /** What has changed of a module's rules since the reader signed them. */
    public static String sinceSigned(UUID module) {
        return "acknowledge/since/" + module;
    }

    /** Who has signed a module's rules and who has not. */
    public static String signatures(UUID module) {
        return POLICY + "/" + module + "/acknowledgements";
    }

    /** The page of one person. */
    public static String person(UUID id) {
        return PEOPLE + "/" + id;
    }

    /** The page of one position, by its key. */
    public static String position(String key) {
        return POSITIONS + "/" + key;
    }

    /** What was written down with one form of a module, and where more is. */
    public static String register(UUID module, String form) {
        return RECORDS + "/of/" + module + "/" + form;
    }

    /** The page of one clock. */
    public static String deadline(UUID id) {
        return DEADLINES + "/" + id;
    }

    /** The address the page was asked for at, without its path. */
    public static String here() {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    /** Goes to an address, with the query it may have: {@link UI#navigate(String)} alone takes that for a path. */
    public static void go(UI ui, String address) {
        var location = new Location(address);
        ui.navigate(location.getPath(), location.getQueryParameters());
    }

    /** Whether {@code address} stays inside the application, so that it may be followed after a sign-in. */
    public static boolean isInside(String address) {
        return !address.startsWith("/")
                && !address.contains("\\")
                && !address.contains("://")
                && address.chars().noneMatch(Character::isISOControl)
                && !address.matches("(?i)[a-z][a-z0-9+.-]*:.*");
    }
}
