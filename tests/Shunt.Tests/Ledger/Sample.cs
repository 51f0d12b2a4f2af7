using Shunt.Ledger;
using Shunt.Ledger.State;

namespace Shunt.Tests.Ledger;

/// <summary>The versions, people and times that ledger tests speak of.</summary>
internal static class Sample
{
    public const string Target = "stage";

    public static readonly Author Anna = new("anna", "laptop", 4711);
    public static readonly Author Ben = new("ben", "runner-1", 22, "octocat", "https://ci.example/runs/7");
    public static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static readonly Placed V1 = Version('1');
    public static readonly Placed V2 = Version('2');
    public static readonly Placed V3 = Version('3');

    public static Placed Version(char digit) => new(new string(digit, 40), "sha256:" + new string(digit, 64));

    /// <summary>When the entry of that number was written: a minute after the one before.</summary>
    public static DateTimeOffset At(int number) => Start.AddMinutes(number);

    public static LedgerEntry Entry(int number, Fact fact, int epoch = 0) => new()
    {
        Number = number,
        Previous = "",
        Nonce = $"{number}",
        At = At(number),
        Epoch = epoch,
        By = Anna,
        Fact = fact,
    };

    /// <summary>The state after these facts, numbered from 1.</summary>
    public static TargetState StateAfter(params IEnumerable<Fact> facts) => TargetState.Of(facts.Select((fact, index) => Entry(index + 1, fact)));

    /// <summary>The state of the component 'app' after these facts.</summary>
    public static ComponentState AppAfter(params IEnumerable<Fact> facts) => StateAfter(facts).Component("app");
}
