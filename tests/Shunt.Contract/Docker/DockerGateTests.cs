namespace Shunt.Contract.Docker;

public sealed class DockerGateTests(DockerFixture fixture) : GateContract(fixture), IClassFixture<DockerFixture>;
