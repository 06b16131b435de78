package org.guizhang.thing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Page;
import org.guizhang.shared.PublicAddress;
import org.guizhang.shared.SortOrder;
import org.guizhang.thing.Thing;
import org.guizhang.thing.ThingFilter;
import org.guizhang.thing.ThingLabels;
import org.guizhang.thing.ThingRegister;
import org.guizhang.thing.ThingSort;
import org.jspecify.annotations.Nullable;

/** Lists of things, their kinds, and labels to print. */
@Path("things")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Things")
@SecurityRequirement(name = "token")
public class ThingListsResource {
    @Inject
    ThingRegister register;

    @Inject
    ThingLabels labels;

    @Inject
    PublicAddress address;

    @Context
    UriInfo uri;

    @GET
    @Operation(
            summary = "List things",
            description =
                    "Those the caller may have: owners, administrators and auditors all, others those of the sites"
                            + " they work at and those of the whole business. All that are asked for by every parameter: of a"
                            + " kind, at a site, with q in the name or as the code, closed or not, with expiring open ones of"
                            + " which something has expired or does within so many days. Sorted by name (as Chinese names are"
                            + " looked up, by Pinyin) or arrival; with - before it the other way round. Personal values are ***"
                            + " to those who may only read the thing.")
    @APIResponse(responseCode = "200", description = "A page of things; revision is what If-Match names, in quotes.")
    public Page<Thing> list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("site") @Nullable UUID site,
            @QueryParam("closed") @Nullable Boolean closed,
            @QueryParam("expiring") @Schema(minimum = "0", maximum = "3650") @Nullable Integer expiring,
            @Parameter(schema = @Schema(enumeration = {"name", "arrival", "-name", "-arrival"}))
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("" + Page.DEFAULT_SIZE) @Schema(minimum = "1", maximum = "200")
                    int size) {
        var filter = new ThingFilter(words, kind, site, closed, expiring, null);
        return register.list(filter, SortOrder.parse(ThingSort.class, sort, ThingSort.PRESET), cursor, Page.size(size));
    }

    @GET
    @Path("kinds")
    @Operation(
            summary = "List the kinds of things",
            description = "Those that editions in force declare, in the order of the handbook; then those that only"
                    + " things still have, to which none are added.")
    @APIResponse(responseCode = "200", description = "The kinds with their fields.")
    public List<KindAnswer> kinds() {
        return register.kinds().stream().map(KindAnswer::of).toList();
    }

    @GET
    @Path("labels")
    @Produces("application/pdf")
    @Operation(
            summary = "Labels to print",
            description =
                    "Sheets of A4 with 3 × 8 labels of 70 × 37 mm: name, kind, site, code, and a QR code that leads"
                            + " to the thing. Of the things with these ids, or of the open ones of a filter; at most 480.")
    @APIResponse(responseCode = "200", description = "The PDF file.")
    @APIResponse(responseCode = "404", description = "No such thing among the ids.")
    public Response labels(
            @QueryParam("id") @Parameter(description = "One or more; each id a parameter of its own.") List<String> ids,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("site") @Nullable UUID site) {
        Set<UUID> among = new HashSet<>();
        ids.forEach(one -> among.add(Ids.parse(one)));
        var filter = among.isEmpty() ? new ThingFilter(words, kind, site, false, null, null) : ThingFilter.among(among);
        var here = address.orElse(uri.getBaseUri().resolve("/").toString());
        return Response.ok(labels.print(filter, here))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"labels.pdf\"")
                .build();
    }
}
