using System.Globalization;
using Nuke.Common.Execution;

namespace Bench.Graph;

/// <summary>Targets with edges of every kind, three each, from earlier ones to later ones so that there is no circle.</summary>
static class RandomGraph
{
    private const int EdgesEach = 3;

    /// <summary>Draws a graph in which nothing does anything.</summary>
    /// <param name="size">How many targets.</param>
    /// <param name="seed">Draws the same graph again.</param>
    public static ExecutableTarget[] Draw(int size, int seed)
    {
#pragma warning disable CA5394 // Do not use insecure randomness: seeded so that a graph can be drawn again, and no secret is made of it
        var random = new Random(seed);
        ExecutableTarget[] targets = [.. Enumerable.Range(0, size).Select(New)];
        for (var later = 1; later < size; later++)
        {
            for (var edge = 0; edge < EdgesEach; edge++)
                Connect(targets[random.Next(later)], targets[later], random.Next(4));
        }

        random.Shuffle(targets);
        return targets;
#pragma warning restore CA5394
    }

    private static ExecutableTarget New(int number) => new()
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"T{number}"),
        Listed = true,
        IsDefault = true,
        Actions = [static () => { }],
    };

    private static void Connect(ExecutableTarget first, ExecutableTarget then, int kind)
    {
        if (kind == 0)
        {
            then.OrderDependencies.Add(first);
        }
        else if (kind == 1)
        {
            first.Triggers.Add(then);
            then.TriggerDependencies.Add(first);
        }
        else
        {
            then.ExecutionDependencies.Add(first);
        }
    }
}
