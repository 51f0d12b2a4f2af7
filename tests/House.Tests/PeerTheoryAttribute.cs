using Tests;

namespace House.Tests;

/// <summary>A theory that needs a program on PATH: a visible skip without it, and a failure under <c>SHUNT_REQUIRE_PEERS=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerTheoryAttribute : TheoryAttribute
{
    public PeerTheoryAttribute(string program)
    {
        Program = program;
        Skip = new PeerFactAttribute(program).Skip;
    }

    public string Program { get; }
}
