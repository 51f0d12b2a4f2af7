using System.Collections.Immutable;

namespace Shunt.Edge.Routing;

/// <summary>
/// Deals requests out by weight: of every so many requests in a row, each destination gets exactly its weight, spread as evenly as
/// whole requests allow. A tenth of the traffic is so one request in ten from the first minute, not only on average.
/// </summary>
/// <typeparam name="T">What is dealt to.</typeparam>
internal sealed class Turns<T>
{
    private readonly ImmutableArray<T> _turns;
    private uint _next;

    /// <summary>Works out the order once.</summary>
    /// <param name="shares">Who gets how much; weights above 0 with a small sum.</param>
    public Turns(IReadOnlyList<(T To, int Weight)> shares) => _turns = shares.Count == 1 ? [shares[0].To] : Order(shares);

    /// <value>How many turns there are until they begin again.</value>
    public int Count => _turns.Length;

    /// <summary>Whose turn it is.</summary>
    public T Next() => _turns.Length == 1 ? _turns[0] : _turns[(int)((Interlocked.Increment(ref _next) - 1) % (uint)_turns.Length)];

    // Each turn everyone gains their weight, and whoever has most is dealt to and pays the sum.
    private static ImmutableArray<T> Order(IReadOnlyList<(T To, int Weight)> shares)
    {
        var sum = shares.Sum(share => share.Weight);
        var credit = new int[shares.Count];
        var turns = ImmutableArray.CreateBuilder<T>(sum);
        while (turns.Count < sum)
        {
            for (var index = 0; index < credit.Length; index++)
                credit[index] += shares[index].Weight;

            var richest = Array.IndexOf(credit, credit.Max());
            credit[richest] -= sum;
            turns.Add(shares[richest].To);
        }

        return turns.MoveToImmutable();
    }
}
