namespace App;

/// <summary>Why the yard did not do what it was asked to; nothing changed.</summary>
/// <param name="Status">The HTTP status that says the same.</param>
/// <param name="Detail">The subject, and what is against what limit.</param>
internal sealed record Refusal(int Status, string Detail)
{
    /// <summary>The request breaks a rule in any state of the yard.</summary>
    public static Refusal Invalid(string detail) => new(StatusCodes.Status400BadRequest, detail);

    /// <summary>There is no such train.</summary>
    public static Refusal NotFound(string detail) => new(StatusCodes.Status404NotFound, detail);

    /// <summary>The request breaks a rule in the state the yard is in.</summary>
    public static Refusal Conflict(string detail) => new(StatusCodes.Status409Conflict, detail);

    /// <summary>The caller saw an older state of the train.</summary>
    public static Refusal Stale(string detail) => new(StatusCodes.Status412PreconditionFailed, detail);

    /// <summary>The caller does not say which state of the train it saw.</summary>
    public static Refusal Unconditional(string detail) => new(StatusCodes.Status428PreconditionRequired, detail);
}
