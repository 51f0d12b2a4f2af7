using System.Net;
using System.Text.Json;

namespace App.Integration;

/// <summary>The yard as a client meets it.</summary>
public sealed class YardTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task A_train_is_assembled_loaded_unloaded_and_leaves()
    {
        await using var train = await Train.AssembleAsync(instance.Client, wagons: 12);

        Assert.Equal(HttpStatusCode.OK, await train.ChangeAsync(HttpMethod.Put, "/wagons/3", new { cargo = "timber", tonnes = 40.5 }));
        Assert.Equal(HttpStatusCode.OK, await train.ChangeAsync(HttpMethod.Put, "/wagons/4", new { cargo = "ore", tonnes = 75 }));
        Assert.Equal(HttpStatusCode.OK, await train.ChangeAsync(HttpMethod.Delete, "/wagons/4"));
        Assert.Equal(HttpStatusCode.OK, await train.ChangeAsync(HttpMethod.Post, "/departure"));

        var read = await train.ReadAsync();
        Assert.Equal(40.5m, read.GetProperty("tonnes").GetDecimal());
        Assert.Equal(3, read.GetProperty("loads").EnumerateArray().Single().GetProperty("wagon").GetInt32());
        Assert.Equal(JsonValueKind.String, read.GetProperty("departedAt").ValueKind);
    }

    [Theory]
    [InlineData(1, "ore", 75.5, HttpStatusCode.BadRequest)]
    [InlineData(1, "", 1, HttpStatusCode.BadRequest)]
    [InlineData(13, "ore", 1, HttpStatusCode.BadRequest)]
    [InlineData(2, "coal", 1, HttpStatusCode.Conflict)]
    public async Task A_load_against_the_rules_is_refused_and_changes_nothing(int wagon, string cargo, double tonnes, HttpStatusCode expected)
    {
        await using var train = await Train.AssembleAsync(instance.Client, wagons: 12);
        await train.ChangeAsync(HttpMethod.Put, "/wagons/2", new { cargo = "ore", tonnes = 1 });
        var before = train.Tag;

        using var answer = await train.SendAsync(HttpMethod.Put, $"/wagons/{wagon}", new { cargo, tonnes }, train.Tag);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        await train.ReadAsync();
        Assert.Equal(before, train.Tag);
    }

    [Fact]
    public async Task A_train_does_not_leave_empty()
    {
        await using var train = await Train.AssembleAsync(instance.Client, wagons: 1);

        Assert.Equal(HttpStatusCode.Conflict, await train.ChangeAsync(HttpMethod.Post, "/departure"));
    }

    [Fact]
    public async Task A_change_without_a_state_or_for_an_older_one_is_refused()
    {
        await using var train = await Train.AssembleAsync(instance.Client, wagons: 2);
        var older = train.Tag;
        await train.ChangeAsync(HttpMethod.Put, "/wagons/1", new { cargo = "ore", tonnes = 1 });

        using var without = await train.SendAsync(HttpMethod.Delete, "/wagons/1", null, seen: null);
        using var stale = await train.SendAsync(HttpMethod.Delete, "/wagons/1", null, older);

        Assert.Equal(HttpStatusCode.PreconditionRequired, without.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
    }

    [Fact]
    public async Task Exactly_one_of_many_concurrent_changes_of_the_same_state_is_accepted()
    {
        await using var train = await Train.AssembleAsync(instance.Client, wagons: 16);
        var seen = train.Tag;

        var answers = await Task.WhenAll(Enumerable.Range(1, 16).Select(async wagon =>
        {
            using var answer = await train.SendAsync(HttpMethod.Put, $"/wagons/{wagon}", new { cargo = "ore", tonnes = 1 }, seen);
            return answer.StatusCode;
        }));

        Assert.Single(answers, HttpStatusCode.OK);
        Assert.Equal(15, answers.Count(status => status == HttpStatusCode.PreconditionFailed));
        Assert.Single((await train.ReadAsync()).GetProperty("loads").EnumerateArray());
    }
}
