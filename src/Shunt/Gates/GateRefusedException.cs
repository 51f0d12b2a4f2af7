using Shunt.Misuse;

namespace Shunt.Gates;

/// <summary>A gate refused a release. No traffic moved on the target; exit code 4.</summary>
[Refusal("A gate refused, and what goes on has not passed it: let it end the command, or tell why and throw it on.")]
public sealed class GateRefusedException : ReleaseException
{
    /// <summary>Says which gate refused, why, and what satisfies it.</summary>
    /// <param name="message">What did not happen, who serves now, and the command that satisfies the gate.</param>
    public GateRefusedException(string message)
        : base(ExitCode.Refused, message)
    {
    }
}
