namespace App;

/// <summary>What came of a request: the train as it is now, or the reason why nothing changed.</summary>
internal readonly record struct Outcome(Train? Train, Refusal? Refusal)
{
    public static implicit operator Outcome(Train train) => new(train, null);

    public static implicit operator Outcome(Refusal refusal) => new(null, refusal);
}
