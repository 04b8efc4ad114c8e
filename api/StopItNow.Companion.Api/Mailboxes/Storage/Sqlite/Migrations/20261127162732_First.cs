using Microsoft.EntityFrameworkCore.Migrations;

namespace StopItNow.Companion.Api.Mailboxes.Storage.Sqlite.Migrations;

/// <summary>Makes both tables.</summary>
internal sealed partial class First : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Mailboxes",
            columns: table => new
            {
                Id = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                Registration = table.Column<byte[]>(type: "BLOB", nullable: false),
                PersonRead = table.Column<byte[]>(type: "BLOB", nullable: false),
                PersonWrite = table.Column<byte[]>(type: "BLOB", nullable: false),
                PersonEnd = table.Column<byte[]>(type: "BLOB", nullable: false),
                PartnerRead = table.Column<byte[]>(type: "BLOB", nullable: false),
                PartnerWrite = table.Column<byte[]>(type: "BLOB", nullable: false),
                PartnerEnd = table.Column<byte[]>(type: "BLOB", nullable: false),
                Days = table.Column<int>(type: "INTEGER", nullable: false),
                State = table.Column<int>(type: "INTEGER", nullable: false),
                Day = table.Column<int>(type: "INTEGER", nullable: false),
                LastFromPerson = table.Column<long>(type: "INTEGER", nullable: false),
                LastFromPartner = table.Column<long>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Mailboxes", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "Notes",
            columns: table => new
            {
                MailboxId = table.Column<byte[]>(type: "BLOB", nullable: false),
                Direction = table.Column<int>(type: "INTEGER", nullable: false),
                Counter = table.Column<long>(type: "INTEGER", nullable: false),
                Sealed = table.Column<byte[]>(type: "BLOB", maxLength: 1400, nullable: false),
                Key = table.Column<byte[]>(type: "BLOB", nullable: false),
                Day = table.Column<int>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Notes", x => new { x.MailboxId, x.Direction, x.Counter });
                table.ForeignKey(
                    name: "FK_Notes_Mailboxes_MailboxId",
                    column: x => x.MailboxId,
                    principalTable: "Mailboxes",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "IX_Mailboxes_State_Day",
            table: "Mailboxes",
            columns: ["State", "Day"]);

        migrationBuilder.CreateIndex(
            name: "IX_Notes_Day",
            table: "Notes",
            column: "Day");

        migrationBuilder.CreateIndex(
            name: "IX_Notes_Key",
            table: "Notes",
            column: "Key",
            unique: true);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "Notes");

        migrationBuilder.DropTable(
            name: "Mailboxes");
    }
}
