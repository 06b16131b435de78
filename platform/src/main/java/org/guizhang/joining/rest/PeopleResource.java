package org.guizhang.joining.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.joining.PeopleSheet;
import org.guizhang.joining.PersonLinks;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Page;
import org.guizhang.shared.PublicAddress;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.SortOrder;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.People;
import org.guizhang.tenant.PeopleFilter;
import org.guizhang.tenant.PeopleSort;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.ShowsSecret;
import org.guizhang.tenant.recover.PersonRecoveries;
import org.guizhang.workforce.Holdings;
import org.jspecify.annotations.Nullable;

/** The people of the tenant. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@SecurityRequirement(name = "token")
public class PeopleResource {
    @Inject
    People people;

    @Inject
    Holdings holdings;

    @Inject
    PeopleSheet sheet;

    @Inject
    PersonLinks links;

    @Inject
    PersonRecoveries recoveries;

    @Inject
    PublicAddress address;

    @Context
    UriInfo uri;

    /** A person to be added, by {@code login} or by {@code number}, the employee number. */
    public record NewPerson(
            @Schema(required = true, maxLength = Person.MAX_NAME, example = "Zhang San") @Nullable
            String name,

            @Schema(maxLength = Login.MAX_LENGTH) @Nullable String login,
            @Schema(example = "17") @Nullable String number,

            @Schema(required = true, example = "STAFF") @Nullable
            Role role) {}

    /**
     * @param link for whoever holds the login, works once; null for employee numbers
     * @param mailed whether the link is on its way to the address; else it has to be handed over
     * @param password the first password of an employee number; null for logins, whose holders have their own
     */
    public record Added(
            Person person,
            @Nullable String link,
            @Nullable Instant expiresAt,
            boolean mailed,
            @Nullable String password) {}

    /** The role to play from now on. */
    public record Part(
            @Schema(required = true, example = "SUPERVISOR") @Nullable
            Role role) {}

    /** Whether the person may sign in to this tenant. */
    public record Access(@Schema(required = true) @Nullable Boolean active) {}

    @GET
    @Operation(
            summary = "List people",
            description = "All that are asked for by every parameter: with q those in whose name or login it stands,"
                    + " whatever its case; by role and state; with position and site those who hold it, or work there,"
                    + " today. In the order they came, or sorted by arrival, name (as Chinese names are looked up,"
                    + " by Pinyin), login or role; with - before it the other way round.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is the cursor of the following one, in the same order.")
    public Page<Person> list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("role") @Nullable Role role,
            @QueryParam("state") Person.@Nullable State state,
            @QueryParam("position") @Nullable UUID position,
            @QueryParam("site") @Nullable UUID site,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "arrival",
                                                "name",
                                                "login",
                                                "role",
                                                "-arrival",
                                                "-name",
                                                "-login",
                                                "-role"
                                            }))
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        var filter = new PeopleFilter(words, role, state, holdings.people(position, site));
        return people.list(filter, SortOrder.parse(PeopleSort.class, sort, PeopleSort.PRESET), cursor, Page.size(size));
    }

    @GET
    @Path("export")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "Export people",
            description =
                    "The same people as CSV with a byte order mark: name, account, role, state, positions and sites"
                            + " of today; leaves a trace.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response export(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("role") @Nullable Role role,
            @QueryParam("state") Person.@Nullable State state,
            @QueryParam("position") @Nullable UUID position,
            @QueryParam("site") @Nullable UUID site) {
        var filter = new PeopleFilter(words, role, state, holdings.people(position, site));
        return Response.ok(sheet.csv(filter, PeopleSort.PRESET))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"people.csv\"")
                .build();
    }

    @POST
    @ShowsSecret
    @Operation(
            summary = "Add a person",
            description = "An e-mail address or phone number gets a link that works once, to be handed over: its holder"
                    + " says yes with the own password, or opens an account, whatever there is already. An employee"
                    + " number gets a first password. Either is shown this once.")
    @APIResponse(responseCode = "201", description = "The person, INVITED with a link or ACTIVE with a password.")
    @APIResponse(responseCode = "409", description = "The login belongs to somebody of this tenant already.")
    @APIResponseSchema(Added.class)
    public Response add(NewPerson form) {
        return created(added(form));
    }

    private Added added(NewPerson form) {
        if (form.number() != null && form.login() == null) {
            var added = people.add(form.name(), form.number(), form.role());
            return new Added(added.person(), null, null, false, added.password());
        }
        return added(links.add(form.name(), form.login(), form.role(), site()));
    }

    private static Added added(PersonLinks.Asked asked) {
        return new Added(asked.person(), asked.link(), asked.expiresAt(), asked.mailed(), null);
    }

    private static Response created(Added added) {
        return Response.created(URI.create("people/" + added.person().id()))
                .entity(added)
                .build();
    }

    private String site() {
        return address.orElse(uri.getBaseUri().resolve("/").toString());
    }

    @POST
    @Path("{person}/link")
    @ShowsSecret
    @Operation(
            summary = "Make another link for somebody who has not come",
            description = "Or has left; the ones before end.")
    @APIResponse(responseCode = "201", description = "The person and the link, shown this once.")
    @APIResponse(responseCode = "409", description = "The person is here, or the business has ended the access itself.")
    @APIResponseSchema(Added.class)
    public Response link(@PathParam("person") String person) {
        return created(added(links.again(Ids.parse(person), site())));
    }

    @POST
    @Path("{person}/recovery")
    @ShowsSecret
    @Operation(
            summary = "Give somebody who has lost the password a way back",
            description =
                    "A link for a new password that works once within a day, to be handed over; an employee number"
                            + " gets a new first password. Only for accounts that are known in no other business and whose holder"
                            + " has confirmed no address; administrators never for owners.")
    @APIResponse(responseCode = "201", description = "The link or the password, shown this once.")
    @APIResponse(responseCode = "403", description = "An administrator asked for an owner.")
    @APIResponse(responseCode = "409", description = "The account is not for this business to open; why is not told.")
    @APIResponseSchema(PersonRecoveries.Given.class)
    public Response recover(@PathParam("person") String person) {
        var id = Ids.parse(person);
        return Response.created(URI.create("people/" + id))
                .entity(recoveries.give(id, site()))
                .build();
    }

    @GET
    @Path("{person}")
    @Operation(summary = "Read a person")
    @APIResponse(responseCode = "200", description = "The person.")
    public Person get(@PathParam("person") String person) {
        return people.get(Ids.parse(person));
    }

    @PUT
    @Path("{person}/role")
    @Operation(
            summary = "Give a person another role",
            description = "Only owners make and unmake owners. The open links of whoever becomes an owner end.")
    @APIResponse(responseCode = "200", description = "The person.")
    @APIResponse(
            responseCode = "409",
            description = "The last owner stays owner; nobody becomes one with a first password.")
    public Person changeRole(@PathParam("person") String person, Part part) {
        if (part.role() == null) {
            throw Rejected.field("/role", "required");
        }
        return people.changeRole(Ids.parse(person), part.role());
    }

    @PUT
    @Path("{person}/access")
    @Operation(summary = "End or restore a person's access")
    @APIResponse(responseCode = "200", description = "The person.")
    public Person changeAccess(@PathParam("person") String person, Access access) {
        if (access.active() == null) {
            throw Rejected.field("/active", "required");
        }
        return people.changeAccess(Ids.parse(person), access.active());
    }
}
