using Shunt.Targets;

namespace Shunt.Hooks;

/// <summary>A hook that is a program.</summary>
public sealed record CommandHook : Hook
{
    internal CommandHook(string name, IReadOnlyList<string> command)
        : base(name) => Program = command;

    /// <value>The program and its arguments.</value>
    public IReadOnlyList<string> Program { get; }

    /// <value>The secrets that it is given in its variables, and nobody else: which variable gets its value from where. Default none; it does not see the component's.</value>
    public IReadOnlyDictionary<string, SecretSource> Secrets { get; init; } = new Dictionary<string, SecretSource>();

    internal override string What => string.Join(' ', Program);

    internal override IEnumerable<string> Problems(string path)
    {
        foreach (var problem in base.Problems(path))
            yield return problem;

        if (Program.Count == 0 || Program[0].Length == 0)
            yield return $"{path} '{Name}': its command is empty; name a program and its arguments.";

        foreach (var (name, source) in Secrets)
        {
            if (source.Problem() is { } problem)
                yield return $"{path} '{Name}'.{nameof(Secrets)}['{name}']: {problem}.";
        }
    }
}
