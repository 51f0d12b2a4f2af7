namespace Shunt.Contract.Docker;

public sealed class DockerRecoveryTests(DockerFixture fixture) : RecoveryContract(fixture), IClassFixture<DockerFixture>;
