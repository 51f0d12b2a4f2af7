namespace Shunt.Targets;

/// <summary>
/// How a component's data are saved and migrated: by commands of the version's own product, run beside what serves, with the variables that its
/// instances have on the target. In a command <c>{data}</c> stands for a folder of this component on this target that outlives versions.
/// </summary>
public sealed record DataSettings
{
    /// <summary>How long a command may take, unless said otherwise.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(10);

    /// <summary>How many copies are kept at least, unless said otherwise.</summary>
    public const int DefaultCopies = 10;

    /// <value>
    /// The file of the product that declares its schema, <c>{"number":3,"oldest":2}</c>: the schema it migrates to, and the lowest schema of a version
    /// that works on that. Relative to the product; default <c>schema.json</c>.
    /// </value>
    public string Declaration { get; init; } = "schema.json";

    /// <value>Prints the number of the schema that the data have, 0 when there are none, and changes nothing.</value>
    public required IReadOnlyList<string> Schema { get; init; }

    /// <value>
    /// Saves the data, as they are at one moment, to the file <c>{file}</c>, which is not there yet, while versions go on to write. Any command
    /// will do, such as <c>pg_dump</c> on PATH.
    /// </value>
    public required IReadOnlyList<string> Save { get; init; }

    /// <value>Brings the data to the product's schema; run again after it was killed, it goes on.</value>
    public required IReadOnlyList<string> Migrate { get; init; }

    /// <value>
    /// How many copies are kept at least, the newest: 1 to 1000, default 10. The newest one at each schema is kept besides, for that is what a way back to versions
    /// of the schema needs; the others go once another was saved.
    /// </value>
    public int Copies { get; init; } = DefaultCopies;

    /// <value>How long a command may take before it is killed: 1 s to 24 h, default 10 min.</value>
    public TimeSpan Limit { get; init; } = DefaultLimit;
}
