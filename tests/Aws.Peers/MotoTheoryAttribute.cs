namespace Aws.Peers;

/// <summary>A theory against moto_server: a visible skip without it, and a failure under <c>SHUNT_REQUIRE_PEERS=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MotoTheoryAttribute : Xunit.TheoryAttribute
{
    public MotoTheoryAttribute() => Skip = MotoFactAttribute.Missing;
}
