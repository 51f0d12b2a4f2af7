using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace App;

/// <summary>The yard over HTTP. A change names the state it was decided on in <c>If-Match</c>; a refusal is a problem document.</summary>
internal static class YardEndpoints
{
    public static void MapTrains(this IEndpointRouteBuilder routes)
    {
        var trains = routes.MapGroup("/trains");
        trains.MapGet("/", (Yard yard) => TypedResults.Ok(yard.Trains.Select(TrainDocument.Of).ToArray()));
        trains.MapPost("/", Add);
        trains.MapGet("/{number}", Find);
        trains.MapDelete("/{number}", Remove);
        trains.MapPut("/{number}/wagons/{wagon:int}", LoadWagon);
        trains.MapDelete("/{number}/wagons/{wagon:int}", UnloadWagon);
        trains.MapPost("/{number}/departure", Depart);
    }

    private static IResult Add(NewTrain asked, Yard yard, HttpResponse response)
    {
        var outcome = yard.Add(asked.Number, asked.Wagons);
        if (outcome.Train is not { } train)
            return Problem(outcome.Refusal!);

        Tag(response, train);
        return TypedResults.Created($"/trains/{train.Number}", TrainDocument.Of(train));
    }

    private static IResult Find(string number, Yard yard, HttpRequest request, HttpResponse response)
    {
        var outcome = yard.Find(number);
        if (outcome.Train is { } train && Matches(request.GetTypedHeaders().IfNoneMatch, train.Revision))
        {
            Tag(response, train);
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return Answer(outcome, response);
    }

    private static IResult LoadWagon(string number, int wagon, Load load, Yard yard, HttpRequest request, HttpResponse response) =>
        Change(number, yard, request, response, train => train.With(wagon, load));

    private static IResult UnloadWagon(string number, int wagon, Yard yard, HttpRequest request, HttpResponse response) =>
        Change(number, yard, request, response, train => train.Without(wagon));

    private static IResult Depart(string number, Yard yard, TimeProvider time, HttpRequest request, HttpResponse response) =>
        Change(number, yard, request, response, train => train.Depart(time.GetUtcNow()));

    private static IResult Remove(string number, Yard yard, HttpRequest request)
    {
        var seen = request.GetTypedHeaders().IfMatch;
        if (seen.Count == 0)
            return Problem(Unconditional());

        return yard.Remove(number, revision => Matches(seen, revision)).Refusal is { } refusal ? Problem(refusal) : TypedResults.NoContent();
    }

    private static IResult Change(string number, Yard yard, HttpRequest request, HttpResponse response, Func<Train, Outcome> change)
    {
        var seen = request.GetTypedHeaders().IfMatch;
        return seen.Count == 0
            ? Problem(Unconditional())
            : Answer(yard.Change(number, revision => Matches(seen, revision), change), response);
    }

    private static IResult Answer(Outcome outcome, HttpResponse response)
    {
        if (outcome.Train is not { } train)
            return Problem(outcome.Refusal!);

        Tag(response, train);
        return TypedResults.Ok(TrainDocument.Of(train));
    }

    private static void Tag(HttpResponse response, Train train) => response.Headers.ETag = $"\"{train.Revision}\"";

    private static bool Matches(IList<EntityTagHeaderValue> tags, long revision)
    {
        var current = new EntityTagHeaderValue($"\"{revision}\"");
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(current, useStrongComparison: true));
    }

    private static Refusal Unconditional() =>
        Refusal.Unconditional("If-Match is missing: send the ETag of the train as you saw it.");

    private static ProblemHttpResult Problem(Refusal refusal) => TypedResults.Problem(refusal.Detail, statusCode: refusal.Status);
}
