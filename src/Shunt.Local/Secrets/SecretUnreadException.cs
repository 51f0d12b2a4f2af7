namespace Shunt.Local.Secrets;

/// <summary>A secret has no value that could be given to a process; it was not started. No value is part of the message.</summary>
/// <param name="name">The variable.</param>
/// <param name="problem">Why, as a clause.</param>
internal sealed class SecretUnreadException(string name, string problem) : IOException($"Secret '{name}' cannot be read: {problem}.")
{
    /// <value>The variable.</value>
    public string Name { get; } = name;

    /// <value>Why, as a clause.</value>
    public string Problem { get; } = problem;
}
